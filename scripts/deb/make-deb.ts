import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CannotContinue } from '../cannot-continue.ts'
import { projectRoot } from '../project-folders.ts'
import { runProgram } from '../run-program.ts'
import {
  controlFile,
  DEB_ARCHITECTURES,
  DESKTOP_FILE,
  MIME_FILE,
  POSTINST,
  POSTRM,
  PROGRAM_FOLDER,
} from './deb-files.ts'

export interface DebOptions {
  /** The program as electron-builder has unpacked it. */
  readonly program: string
  readonly target: string
  readonly version: string
  /** As Electron names it: x64, arm64. */
  readonly architecture: string
  /** How hard to pack: small for handing out, none for trying. */
  readonly packing: 'small' | 'none'
}

const PACKING = { small: ['-Zxz', '-z6'], none: ['-Znone'] } as const

/**
 * Makes a .deb of an unpacked program with Debian's own dpkg-deb: program, icon, menu entry, file type, licences, changes.
 *
 * @throws CannotContinue where there is no dpkg-deb or it fails
 */
export async function makeDeb(options: DebOptions): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'jiyao-deb-'))
  try {
    layOut(root, options)
    mkdirSync(dirname(options.target), { recursive: true })
    const words = ['--root-owner-group', ...PACKING[options.packing], '--build', root, options.target]
    const made = await runProgram('dpkg-deb', words)
    if (made.code !== 0) throw new CannotContinue(`没有做成 deb：${made.stderr.trim() || '找不到 dpkg-deb'}`)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function layOut(root: string, { program, version, architecture }: DebOptions): void {
  // Whoever builds may keep new files to himself; what is installed is for everybody.
  chmodSync(root, 0o755)
  cpSync(program, join(root, PROGRAM_FOLDER), { recursive: true, verbatimSymlinks: true })
  const put = (path: string, content: string | Uint8Array, mode = 0o644) => {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    chmodSync(file, mode)
  }
  put('usr/share/applications/jiyao.desktop', DESKTOP_FILE)
  put('usr/share/mime/packages/jiyao.xml', MIME_FILE)
  for (const name of readdirSync(join(projectRoot, 'build', 'icons'))) {
    const size = name.replace('.png', '')
    const picture = readFileSync(join(projectRoot, 'build', 'icons', name))
    put(`usr/share/icons/hicolor/${size}/apps/jiyao.png`, picture)
  }
  put('usr/share/doc/jiyao/copyright', readFileSync(join(projectRoot, 'LICENSE')))
  put('usr/share/doc/jiyao/changelog.gz', gzipSync(readFileSync(join(projectRoot, 'CHANGELOG.md'))))
  mkdirSync(join(root, 'usr', 'bin'), { recursive: true })
  symlinkSync(`${PROGRAM_FOLDER}/jiyao`, join(root, 'usr', 'bin', 'jiyao'))
  openToAll(join(root))
  const installed = bytesIn(root)
  put('DEBIAN/control', controlFile(version, DEB_ARCHITECTURES[architecture] ?? architecture, installed))
  put('DEBIAN/postinst', POSTINST, 0o755)
  put('DEBIAN/postrm', POSTRM, 0o755)
  chmodSync(join(root, 'DEBIAN'), 0o755)
}

/** Readable by everybody, executable where the owner may execute it. */
function openToAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}
