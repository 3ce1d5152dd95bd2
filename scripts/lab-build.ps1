# Makes the build that lab.cmd runs, unless it is there, and prints its folder.
#
# As in ./lab, a build is made from a copy of the sources, in a folder of .lab\builds that is named by a hash of what the sources
# are, and never changed afterwards: what is edited while it is made or used is not in it. LAB_HOME, LAB_PROFILE and LAB_JAVA come from
# lab.cmd.
$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath $env:LAB_HOME

function Get-BuildName {
    $files = @(Get-ChildItem pom.xml, .mvn, src\main, experiments -Recurse -File -Force | Sort-Object FullName)
    $state = @($files | ForEach-Object { '{0} {1} {2}' -f $_.FullName, $_.Length, $_.LastWriteTimeUtc.Ticks }) -join "`n"
    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($state))
    $env:LAB_PROFILE + '-' + ([BitConverter]::ToString($hash, 0, 8) -replace '-', '').ToLower()
}

function Test-Build([string] $folder) {
    $list = Join-Path $folder 'libraries'
    if (-not (Test-Path -LiteralPath (Join-Path $folder 'lab.jar')) -or -not (Test-Path -LiteralPath $list)) { return $false }
    foreach ($library in [IO.File]::ReadAllText($list).Trim().Split(';')) {
        if (-not (Test-Path -LiteralPath $library)) { return $false }
    }
    $true
}

$builds = Join-Path $env:LAB_HOME '.lab\builds'
$name = Get-BuildName
$build = Join-Path $builds $name
if (Test-Build $build) { $build; exit 0 }

[void](New-Item -ItemType Directory -Force $builds)
$first = -not (Get-ChildItem -LiteralPath $builds -Filter "$($env:LAB_PROFILE)-*")
[Console]::Error.WriteLine('Building' + $(if ($first) { ', first use downloads about 250 MB (750 MB for cuda)' }) + ' ...')
$new = Join-Path $builds ".new-$PID"
do {
    $name = Get-BuildName
    if (Test-Path -LiteralPath $new) { Remove-Item -LiteralPath $new -Recurse -Force }
    [void](New-Item -ItemType Directory -Force (Join-Path $new 'src'))
    Copy-Item pom.xml, mvnw.cmd, .mvn, experiments $new -Recurse -Force
    Copy-Item src\main (Join-Path $new 'src') -Recurse -Force
} until ($name -eq (Get-BuildName)) # or somebody has saved a file in between
$build = Join-Path $builds $name

$log = Join-Path $env:LAB_HOME '.lab\build.log'
$options = @('-B', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dspotless.check.skip', '-DskipTests')
if ($env:LAB_PROFILE -ne 'cpu') { $options += "-P$($env:LAB_PROFILE)" }
Push-Location -LiteralPath $new
cmd /c "mvnw.cmd $options process-classes >""$log"" 2>&1 <nul"
$failed = $LASTEXITCODE -ne 0
Pop-Location
if ($failed) {
    [Console]::Error.WriteLine([IO.File]::ReadAllText($log))
    [Console]::Error.WriteLine("lab: the build failed; the log above is kept in $log")
    Remove-Item -LiteralPath $new -Recurse -Force
    exit 70
}

$made = Join-Path $new 'made'
[void](New-Item -ItemType Directory $made)
$settings = cmd /c """$env:LAB_JAVA"" -XshowSettings:properties -version 2>&1"
$jdk = ($settings | Select-String 'java\.home = (.*)').Matches[0].Groups[1].Value.Trim()
& (Join-Path $jdk 'bin\jar.exe') --create --no-compress --file (Join-Path $made 'lab.jar') -C (Join-Path $new 'target\classes') .
Copy-Item -LiteralPath (Join-Path $new 'target\classpath.txt') (Join-Path $made 'libraries')
# An argument file, because the class path is longer than a command line of cmd may be.
$path = (Join-Path $build 'lab.jar') + ';' + [IO.File]::ReadAllText((Join-Path $made 'libraries')).Trim()
[IO.File]::WriteAllText((Join-Path $made 'lab.args'), '-cp "' + $path.Replace('\', '/') + '"')
if (-not (Test-Path -LiteralPath $build)) { Move-Item -LiteralPath $made $build }
Remove-Item -LiteralPath $new -Recurse -Force

# A build that is in use holds its jar open, which keeps Windows from moving it.
foreach ($old in Get-ChildItem -LiteralPath $builds -Directory -Filter "$($env:LAB_PROFILE)-*" | Where-Object Name -ne $name) {
    try {
        Rename-Item -LiteralPath (Join-Path $old.FullName 'lab.jar') 'unused.jar'
        Remove-Item -LiteralPath $old.FullName -Recurse -Force
    } catch { continue }
}
$build
