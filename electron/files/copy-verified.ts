import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** Ends the names of files that are not whole yet. */
export const UNFINISHED = '.unfinished'

/** What was written is not what was copied. */
export class CopyDiffers extends Error {}

/**
 * Copies a file so that it stands under its name only when it is whole there, on the disk, and the same byte by byte. `hash`: what its bytes
 * must be (SHA-256, hexadecimal), where that is known. Throws CopyDiffers or the file system's error.
 */
export async function copyVerified(from: string, to: string, hash: string | null = null): Promise<void> {
  const unfinished = `${to}${UNFINISHED}`
  try {
    // Not copyFile: it sets permissions, which many a memory stick and network drive refuses.
    await pipeline(createReadStream(from), createWriteStream(unfinished, { mode: 0o600 }))
    await sync(unfinished)
    if ((hash ?? (await hashOfFile(from))) !== (await hashOfFile(unfinished))) throw new CopyDiffers(to)
    await rename(unfinished, to)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** SHA-256 of a file of any size, in hexadecimal. */
async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
