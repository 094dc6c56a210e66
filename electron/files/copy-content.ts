import { closeSync, copyFileSync, openSync, readSync, writeSync } from 'node:fs'
import { hasNoModes } from './file-access.ts'

const PIECE = 1024 * 1024

/** Copies a file over another; where the disk takes no permissions, which copying sets too, its content alone. Throws the file system's error. */
export function copyContent(from: string, to: string): void {
  try {
    copyFileSync(from, to)
  } catch (error) {
    if (!hasNoModes(error)) throw error
    copyPieces(from, to)
  }
}

function copyPieces(from: string, to: string): void {
  const source = openSync(from, 'r')
  try {
    const target = openSync(to, 'w', 0o600)
    try {
      const piece = Buffer.alloc(PIECE)
      for (let read = readSync(source, piece); read > 0; read = readSync(source, piece)) {
        for (let written = 0; written < read; ) written += writeSync(target, piece, written, read - written)
      }
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}
