@echo off
rem Lecture Lab for Windows: builds itself on first use and after changes, then runs the command line.
rem
rem   JAVA_HOME      the JDK to use, 17 or newer; without it, the java on the PATH
rem   LAB_PROFILE    cpu (default) or cuda: which ND4J backend is built into the class path
rem   LAB_JAVA_OPTS  further options for the Java virtual machine
rem
rem Exit status: the program's own; before it starts 2 (wrong LAB_PROFILE), 3 (no suitable Java), 70 (build failed).
setlocal DisableDelayedExpansion
set "LAB_HOME=%~dp0"
set "LAB_HOME=%LAB_HOME:~0,-1%"

if not defined LAB_PROFILE set "LAB_PROFILE=cpu"
set "LAB_MAVEN="
if "%LAB_PROFILE%"=="cpu" goto profile_known
set "LAB_MAVEN=-Pcuda"
if "%LAB_PROFILE%"=="cuda" goto profile_known
echo lab: LAB_PROFILE is '%LAB_PROFILE%'; it must be cpu or cuda.>&2
exit /b 2

:profile_known
set "LAB_JAVA=java"
if defined JAVA_HOME set "LAB_JAVA=%JAVA_HOME%\bin\java.exe"
set "LAB_VERSION="
for /f "tokens=3" %%v in ('cmd /c ""%LAB_JAVA%" -version" 2^>^&1 ^| findstr /c:" version "') do set "LAB_VERSION=%%~v"
if not defined LAB_VERSION (
    echo lab: "%LAB_JAVA%" does not run; install a JDK 17 or newer and set JAVA_HOME to it.>&2
    exit /b 3
)
for /f "delims=.-+_" %%m in ("%LAB_VERSION%") do set "LAB_MAJOR=%%m"
if %LAB_MAJOR% lss 17 (
    echo lab: "%LAB_JAVA%" is Java %LAB_VERSION%; Lecture Lab needs a JDK 17 or newer. Set JAVA_HOME to one.>&2
    exit /b 3
)

rem The stamp holds the profile and the names of all sources; a changed source is newer than it.
pushd "%LAB_HOME%"
set "LAB_STATE=$f = @(Get-ChildItem pom.xml,.mvn,src\main,experiments -Recurse -File -Force -ErrorAction SilentlyContinue); $s = (@('profile ' + $env:LAB_PROFILE) + @($f.FullName | Sort-Object)) -join ';'"
powershell -NoProfile -Command "%LAB_STATE%; $t = Get-Item target\lab.stamp -ErrorAction SilentlyContinue; if (-not $t -or -not (Test-Path target\lab.args) -or [IO.File]::ReadAllText($t.FullName) -ne $s -or @($f | Where-Object { $_.LastWriteTime -gt $t.LastWriteTime }).Count) { exit 1 }"
if not errorlevel 1 goto built

if exist target\lab.stamp (echo Building ...>&2) else (echo Building, first use downloads about 250 MB ^(750 MB for cuda^) ...>&2)
if not exist target mkdir target
powershell -NoProfile -Command "%LAB_STATE%; [IO.File]::WriteAllText((Join-Path $pwd 'target\lab.stamp.new'), $s)"
call mvnw.cmd -q -B %LAB_MAVEN% -Dspotless.check.skip -DskipTests process-classes >target\lab-build.log 2>&1 <nul
if errorlevel 1 goto build_failed
rem An argument file, because the class path is longer than a command line of cmd may be.
powershell -NoProfile -Command "$c = $env:LAB_HOME + '\target\classes;' + [IO.File]::ReadAllText((Join-Path $pwd 'target\classpath.txt')).Trim(); [IO.File]::WriteAllText((Join-Path $pwd 'target\lab.args'), '-cp ' + [char]34 + $c.Replace('\', '/') + [char]34)"
if errorlevel 1 goto build_failed
move /y target\lab.stamp.new target\lab.stamp >nul

:built
popd
set "LAB_NEWER="
if %LAB_MAJOR% geq 22 set "LAB_NEWER=--enable-native-access=ALL-UNNAMED"
if %LAB_MAJOR% geq 24 set "LAB_NEWER=%LAB_NEWER% --sun-misc-unsafe-memory-access=allow"
set "OMP_NUM_THREADS=1"
"%LAB_JAVA%" -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dorg.bytedeco.javacpp.maxphysicalbytes=0 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dlab.home=%LAB_HOME%" %LAB_NEWER% %LAB_JAVA_OPTS% "@%LAB_HOME%\target\lab.args" lecture.Main %*
exit /b %errorlevel%

:build_failed
type target\lab-build.log>&2
echo lab: the build failed; the log above is kept in %LAB_HOME%\target\lab-build.log>&2
popd
exit /b 70
