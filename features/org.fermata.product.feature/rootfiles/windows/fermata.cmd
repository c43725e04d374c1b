@echo off
rem SPDX-License-Identifier: EPL-2.0
rem
rem Starts Fermata: without arguments its window, with arguments its command line.
rem --data FOLDER opens the window with its layout and settings in a folder of its own.
rem FERMATA_JAVA names the java to use, FERMATA_JAVA_OPTS further options for it.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_FOLDER=%~dp0"
set "JAVA_EXE="
if defined FERMATA_JAVA call :consider FERMATA_JAVA
if defined JAVA_HOME set "CANDIDATE=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE if defined JAVA_HOME call :consider CANDIDATE
for %%j in (java.exe) do set "CANDIDATE=%%~$PATH:j"
if not defined JAVA_EXE if defined CANDIDATE call :consider CANDIDATE
if not defined JAVA_EXE for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do if not defined JAVA_EXE (
  set "CANDIDATE=%%~d\bin\java.exe"
  call :consider CANDIDATE
)
if not defined JAVA_EXE (
  echo fermata: needs Java 21 or later: install one, or name it in JAVA_HOME 1>&2
  exit /b 1
)
for %%l in ("%HOME_FOLDER%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fl"
if not defined LAUNCHER (
  echo fermata: no plugins folder in "%HOME_FOLDER%"; install Fermata again 1>&2
  exit /b 1
)
set "APP="
set "OPERATIONS="
set "CORE="
rem An update leaves the older ones beside them: of several it is the one that OSGi runs.
for %%l in ("%HOME_FOLDER%plugins\org.fermata.app_*.jar") do if not defined APP (set "APP=%%~fl") else (findstr /l /c:"%%~nxl" "%HOME_FOLDER%configuration\config.ini" >nul && set "APP=%%~fl")
for %%l in ("%HOME_FOLDER%plugins\org.fermata.operations_*.jar") do if not defined OPERATIONS (set "OPERATIONS=%%~fl") else (findstr /l /c:"%%~nxl" "%HOME_FOLDER%configuration\config.ini" >nul && set "OPERATIONS=%%~fl")
for %%l in ("%HOME_FOLDER%plugins\org.fermata.core_*.jar") do if not defined CORE (set "CORE=%%~fl") else (findstr /l /c:"%%~nxl" "%HOME_FOLDER%configuration\config.ini" >nul && set "CORE=%%~fl")
set "CLASSES=%APP%;%OPERATIONS%;%CORE%"
rem The product's folder may be read-only: what OSGi computes about it is kept with the user.
for %%l in ("%APP%") do set "BUILD=%%~nl"
set "CACHE=%LOCALAPPDATA%\Fermata\cache\%BUILD%"
set "DATA=%LOCALAPPDATA%\Fermata\workspace"
if "%~1"=="" goto window
rem An equals sign separates words here, so --data=FOLDER arrives as two of them.
if /i "%~1"=="--data" goto data
rem Three jars and no OSGi; for what others have contributed the program starts the platform itself, in these folders.
"%JAVA_EXE%" -Xlog:disable -XX:+DisplayVMOutputToStderr --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Djava.awt.headless=true "-Dfermata.home=%HOME_FOLDER%." "-Dfermata.state=%LOCALAPPDATA%\Fermata" "-Dfermata.cache=%LOCALAPPDATA%\Fermata\cache" %FERMATA_JAVA_OPTS% -cp "%CLASSES%" org.fermata.app.internal.cli.CommandLine %*
exit /b %ERRORLEVEL%

:data
if "%~2"=="" (
  echo fermata: --data needs a folder: fermata --data FOLDER 1>&2
  exit /b 2
)
if not "%~3"=="" (
  echo fermata: --data is for the window; a command keeps nothing between two runs 1>&2
  exit /b 2
)
set "DATA=%~f2"
rem Before a quotation mark a backslash would be no backslash.
if "%DATA:~-1%"=="\" set "DATA=%DATA%."
if not exist "%DATA%\" if exist "%DATA%" (
  echo fermata: "%DATA%" is no folder; name one after --data 1>&2
  exit /b 2
)
if not exist "%DATA%\" mkdir "%DATA%" 2>nul
if not exist "%DATA%\" (
  echo fermata: cannot make "%DATA%"; name a folder after --data where you can 1>&2
  exit /b 1
)

:window
rem javaw has no console, and start lets the one of this script go.
set "WINDOW_EXE=%JAVA_EXE:java.exe=javaw.exe%"
if not exist "%WINDOW_EXE%" set "WINDOW_EXE=%JAVA_EXE%"
start "Fermata" "%WINDOW_EXE%" -Xlog:disable --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx1g "-Dfermata.home=%HOME_FOLDER%." %FERMATA_JAVA_OPTS% -cp "%CLASSES%" org.fermata.app.internal.cli.WindowLauncher -configuration "%CACHE%\window" -data "%DATA%"
exit /b 0

rem By the name of a variable: handed over as a word, a percent sign in a path would be expanded a second time.
:consider
for /f "tokens=1,* delims==" %%a in ('set %1') do if /i "%%a"=="%1" set "JAVA_FOUND=%%~b"
if not exist "%JAVA_FOUND%" exit /b 0
set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA_FOUND%" -version 2^>^&1 ^| findstr /i version"') do set "VERSION=%%~v"
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do if %%m GEQ 21 set "JAVA_EXE=%JAVA_FOUND%"
exit /b 0
