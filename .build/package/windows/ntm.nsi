; The installer for one user: no administrator, nothing outside the user's folders, an uninstaller that leaves work alone.
; makensis gets VERSION, SOURCE (the folder of the zip), SIZE (its kilobytes) and OUTPUT.
Target amd64-unicode
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ntm"
!define VERB "Software\Classes\SystemFileAssociations\.docx\shell\ntm"
!define MENU "$SMPROGRAMS\Nông thôn mới (ntm)"

Name "ntm ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\ntm"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Vietnamese.nlf"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "ntm"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Lập văn bản nông thôn mới từ biểu mẫu Excel"
VIAddVersionKey "LegalCopyright" "The ntm authors, MIT"
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
  SetShellVarContext current
  ; Files that this version no longer has must not be read by it. Only our own folder is emptied.
  IfFileExists "$INSTDIR\app\bin\ntm.js" 0 +2
    RMDir /r "$INSTDIR\app"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\go-cai-dat.exe"

  ; Work lies outside the program, so that an update never touches it.
  CreateDirectory "$DOCUMENTS\NTM"
  CreateDirectory "${MENU}"
  SetOutPath "$DOCUMENTS\NTM"
  CreateShortCut "${MENU}\Lập văn bản nông thôn mới.lnk" "$INSTDIR\ntm.cmd"
  CreateShortCut "${MENU}\Cửa sổ lệnh ntm.lnk" "$SYSDIR\cmd.exe" '/k "set PATH=$INSTDIR;%PATH%"'
  SetOutPath "$INSTDIR"
  CreateShortCut "${MENU}\Hướng dẫn.lnk" "$INSTDIR\HUONG-DAN.txt"
  CreateShortCut "${MENU}\Gỡ cài đặt.lnk" "$INSTDIR\go-cai-dat.exe"

  WriteRegStr HKCU "${VERB}" "" "Soát thể thức"
  WriteRegStr HKCU "${VERB}\command" "" '"$INSTDIR\soat-van-ban.cmd" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "ntm (lập văn bản nông thôn mới)"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\go-cai-dat.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\go-cai-dat.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section Uninstall
  SetShellVarContext current
  IfFileExists "$INSTDIR\app\bin\ntm.js" 0 +2
    RMDir /r "$INSTDIR\app"
  Delete "$INSTDIR\node.exe"
  Delete "$INSTDIR\ntm.cmd"
  Delete "$INSTDIR\soat-van-ban.cmd"
  Delete "$INSTDIR\HUONG-DAN.txt"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\NODE-LICENSE.txt"
  Delete "$INSTDIR\go-cai-dat.exe"
  RMDir "$INSTDIR"
  RMDir /r "${MENU}"
  DeleteRegKey HKCU "${VERB}"
  DeleteRegKey HKCU "${UNINSTALL}"
  ; Goes only when nobody has put work there.
  RMDir "$DOCUMENTS\NTM"
SectionEnd
