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
if "%LAB_PROFILE%"=="cpu" goto profile_known
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

set "LAB_BUILD="
for /f "usebackq delims=" %%b in (`powershell -NoProfile -ExecutionPolicy Bypass -File "%LAB_HOME%\scripts\lab-build.ps1"`) do set "LAB_BUILD=%%b"
if not defined LAB_BUILD exit /b 70

set "LAB_NEWER="
if %LAB_MAJOR% geq 22 set "LAB_NEWER=--enable-native-access=ALL-UNNAMED"
if %LAB_MAJOR% geq 24 set "LAB_NEWER=%LAB_NEWER% --sun-misc-unsafe-memory-access=allow"
set "OMP_NUM_THREADS=1"
"%LAB_JAVA%" -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dorg.bytedeco.javacpp.maxphysicalbytes=0 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dlab.home=%LAB_HOME%" %LAB_NEWER% %LAB_JAVA_OPTS% "@%LAB_BUILD%\lab.args" lecture.Main %*
exit /b %errorlevel%
