@echo off
"%~dp0node.exe" "%~dp0app\bin\ntm.js" check %*
pause
