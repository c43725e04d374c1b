@echo off
rem SPDX-License-Identifier: EPL-2.0
rem
rem Starts Fermata: without arguments its window, with arguments its command line.
rem FERMATA_JAVA names the java to use, FERMATA_JAVA_OPTS further options for it.
setlocal EnableExtensions
set "HOME_FOLDER=%~dp0"
set "JAVA_EXE="
if defined FERMATA_JAVA call :consider "%FERMATA_JAVA%"
if not defined JAVA_EXE if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~$PATH:j"
if not defined JAVA_EXE for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do if not defined JAVA_EXE call :consider "%%~d\bin\java.exe"
if not defined JAVA_EXE (
  echo fermata: needs Java 21 or later: install one, or name it in JAVA_HOME 1>&2
  exit /b 1
)
for %%l in ("%HOME_FOLDER%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fl"
rem The product's folder may be read-only: what OSGi computes about it is kept with the user.
for /f %%v in ('dir /b "%HOME_FOLDER%plugins\org.fermata.app_*.jar"') do set "BUILD=%%~nv"
set "CACHE=%LOCALAPPDATA%\Fermata\cache\%BUILD%"
if "%~1"=="" goto window
"%JAVA_EXE%" -Xlog:disable -XX:+DisplayVMOutputToStderr --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Djava.awt.headless=true %FERMATA_JAVA_OPTS% -jar "%LAUNCHER%" -configuration "%CACHE%\cli" -data @none -application org.fermata.app.cli %*
exit /b %ERRORLEVEL%

:window
start "Fermata" "%JAVA_EXE:java.exe=javaw.exe%" -Xlog:disable --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx1g %FERMATA_JAVA_OPTS% -jar "%LAUNCHER%" -configuration "%CACHE%\window" -data "%LOCALAPPDATA%\Fermata\workspace"
exit /b 0

:consider
if not exist "%~1" exit /b 0
for /f "tokens=3" %%v in ('""%~1" -version 2^>^&1 ^| findstr /i version"') do set "VERSION=%%~v"
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do if %%m GEQ 21 set "JAVA_EXE=%~1"
exit /b 0
