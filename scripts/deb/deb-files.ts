/** Where the program is installed. */
export const PROGRAM_FOLDER = '/opt/jiyao'

/** What Debian calls the processors that Electron names. */
export const DEB_ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  loong64: 'loong64',
}

/** Names with |: the 64-bit time names of Debian 13 and Ubuntu 24.04 beside those of the systems before. */
const DEPENDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libdrm2',
]

/** The control file of the package. `installedBytes`: of everything that is installed. */
export function controlFile(version: string, architecture: string, installedBytes: number): string {
  return `Package: jiyao
Version: ${version}
Architecture: ${architecture}
Maintainer: The Jiyao authors <jiyao@example.invalid>
Installed-Size: ${Math.ceil(installedBytes / 1024)}
Depends: ${DEPENDS.join(', ')}
Recommends: xdg-utils, fonts-noto-cjk
Section: office
Priority: optional
Description: 机关会议纪要：离线写作、排版、打印、导出
 按《党政机关公文格式》（GB/T 9704—2012）写会议纪要。稿件只存在本机，不联网。
 卸载不删除稿件。
`
}

export const DESKTOP_FILE = `[Desktop Entry]
Type=Application
Name=纪要
Comment=机关会议纪要的写作、排版、打印和导出
Exec=${PROGRAM_FOLDER}/jiyao %F
Icon=jiyao
Terminal=false
Categories=Office;
MimeType=application/x-jiyao;
StartupWMClass=jiyao
`

export const MIME_FILE = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-jiyao">
    <comment>纪要文件</comment>
    <icon name="jiyao"/>
    <glob pattern="*.jiyao"/>
  </mime-type>
</mime-info>
`

const REFRESH = `refresh() {
  if [ -n "$DPKG_ROOT" ]; then return; fi
  if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
  if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
  if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qf /usr/share/icons/hicolor || true; fi
}
`

/** After installing: Chromium's sandbox where the kernel gives users no namespaces of their own (owned by root, setuid). */
export const POSTINST = `#!/bin/sh
set -e
${REFRESH}
if [ "$1" = configure ]; then
  chmod 4755 "$DPKG_ROOT${PROGRAM_FOLDER}/chrome-sandbox"
  refresh
fi
`

/** After removing: nothing of the user's own is touched, neither on remove nor on purge. */
export const POSTRM = `#!/bin/sh
set -e
${REFRESH}
refresh
`
