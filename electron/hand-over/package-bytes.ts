import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto'
import { once } from 'node:events'
import { createGzip, gunzip } from 'node:zlib'
import { z } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import { HAND_OVER_LIMIT_MB } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { parseJson } from '../database/parse-json.ts'
import { goThroughAll, type Progress, UNSEEN } from '../progress/progress.ts'

// One line of JSON that says what follows, then the content: JSON, gzip, and with a password AES-256-GCM over it (docs/hand-over.md).

const MAGIC = 'jiyao-hand-over'
const FORMAT = 1
/** The head is one line; a longer one is no file of ours. */
const LONGEST_HEAD = 2000
/** Unpacked: files of 印发 as base64, and hundreds of versions. */
const MOST_BYTES = 320 * 1024 * 1024
const MB = 1024 * 1024
/** Arrays and objects in one another; ours have 12. */
const DEEPEST = 40
/** RFC 7914 and OWASP's choice of 2024: 128 MB and about half a second for each try. */
const SCRYPT = { N: 131_072, r: 8, p: 1 } as const
const KEY_BYTES = 32
const TAG_BYTES = 16

const base64Schema = z
  .string()
  .regex(/^[A-Za-z0-9+/]+=*$/u)
  .max(200)
const headSchema = z.strictObject({
  is: z.literal(MAGIC),
  format: z.int().positive(),
  /** SHA-256 of the JSON. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  lock: z
    .strictObject({
      kdf: z.literal('scrypt'),
      // What a stranger's file may ask of this computer: no more than ours ask.
      N: z.int().min(16_384).max(SCRYPT.N),
      r: z.int().min(1).max(SCRYPT.r),
      p: z.int().min(1).max(SCRYPT.p),
      cipher: z.literal('aes-256-gcm'),
      salt: base64Schema,
      iv: base64Schema,
    })
    .nullable(),
})
type Head = z.infer<typeof headSchema>

/**
 * Bytes of a file for a value; with a password only who knows it reads or changes it. Errors: hand-over-excessive when unpackValue would refuse
 * the file for its size. Throws WorkStopped.
 */
export async function packValue(
  value: object,
  password: string | null,
  progress: Progress = UNSEEN,
): Promise<Result<Uint8Array, AppError>> {
  const packing = await packJson(value, progress)
  if (packing === null) return fail({ kind: 'hand-over-excessive' })
  const { packed, sha256 } = packing
  const bytes = await lockPacked(packed, sha256, password)
  return bytes.length <= HAND_OVER_LIMIT_MB * MB ? ok(bytes) : fail({ kind: 'hand-over-excessive' })
}

/** gzip of the value's JSON, piece by piece, and the digest of the JSON; null: it is larger than what is unpacked. */
async function packJson(
  value: object,
  progress: Progress,
): Promise<{ readonly packed: Buffer; readonly sha256: string } | null> {
  const hash = createHash('sha256')
  const stream = createGzip()
  const packed: Buffer[] = []
  stream.on('data', (piece: Buffer) => packed.push(piece))
  const ended = once(stream, 'end')
  let bytes = 0
  const pieces = [...jsonPieces(value)]
  try {
    await goThroughAll(pieces, pieces.length, progress, async (piece) => {
      const text = Buffer.from(piece())
      bytes += text.length
      if (bytes > MOST_BYTES) return
      hash.update(text)
      if (!stream.write(text)) await once(stream, 'drain')
    })
    if (bytes > MOST_BYTES) return null
    stream.end()
    await ended
    return { packed: Buffer.concat(packed), sha256: hash.digest('hex') }
  } finally {
    stream.destroy()
  }
}

/** JSON.stringify of an object in pieces: each entry of its lists is one, each made when it is wanted. */
function* jsonPieces(value: object): Generator<() => string> {
  let before = '{'
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue
    const start = `${before}${JSON.stringify(key)}:`
    before = ','
    if (!Array.isArray(entry)) {
      yield () => start + JSON.stringify(entry)
      continue
    }
    yield () => `${start}[`
    for (const [at, item] of entry.entries())
      yield () => (at === 0 ? '' : ',') + (JSON.stringify(item) ?? 'null')
    yield () => ']'
  }
  yield () => (before === '{' ? '{}' : '}')
}

async function lockPacked(packed: Buffer, sha256: string, password: string | null): Promise<Uint8Array> {
  if (password === null) return joinHead({ is: MAGIC, format: FORMAT, sha256, lock: null }, packed)
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const lock = { kdf: 'scrypt', ...SCRYPT, cipher: 'aes-256-gcm', ...inBase64({ salt, iv }) } as const
  // With a lock the digest would tell whether two files are the same.
  const head: Head = { is: MAGIC, format: FORMAT, sha256: '0'.repeat(64), lock }
  const cipher = createCipheriv('aes-256-gcm', await keyOf(password, salt, SCRYPT), iv)
  cipher.setAAD(headBytes(head))
  const locked = Buffer.concat([cipher.update(packed), cipher.final(), cipher.getAuthTag()])
  return joinHead(head, locked)
}

/** Whether bytes are such a file, and whether a password is wanted. Errors: hand-over-foreign, hand-over-newer. */
export function lookAtPackage(bytes: Uint8Array): Result<{ readonly isLocked: boolean }, AppError> {
  const split = splitHead(bytes)
  return split.ok ? ok({ isLocked: split.value.head.lock !== null }) : split
}

/** The value of a file. Throws WorkStopped. Errors: hand-over-foreign, hand-over-newer, hand-over-password, hand-over-invalid when it was changed, file-excessive. */
export async function unpackValue(
  bytes: Uint8Array,
  password: string | null,
  name: string,
  progress: Progress = UNSEEN,
): Promise<Result<unknown, AppError>> {
  const split = splitHead(bytes)
  if (!split.ok) return split
  const { head, body } = split.value
  const packed = head.lock === null ? ok(body) : await unlock(head, head.lock, body, password)
  if (!packed.ok) return packed
  let json: Buffer
  try {
    json = await unhurried<Buffer>((done) => gunzip(packed.value, { maxOutputLength: MOST_BYTES }, done))
  } catch (error) {
    const isTooLarge =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    return isTooLarge ? fail({ kind: 'file-excessive', name }) : fail({ kind: 'hand-over-invalid' })
  }
  const hash = createHash('sha256')
  const depth = new DepthCount()
  const pieces = Math.ceil(json.length / PIECE_BYTES)
  await goThroughAll(new Array(pieces).keys(), pieces, progress, (at) => {
    const piece = json.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES)
    hash.update(piece)
    depth.read(piece)
  })
  if (head.lock === null && hash.digest('hex') !== head.sha256) return fail({ kind: 'hand-over-invalid' })
  return depth.most > DEEPEST ? fail({ kind: 'hand-over-invalid' }) : ok(parseJson(json.toString('utf8')))
}

async function unlock(
  head: Head,
  lock: NonNullable<Head['lock']>,
  body: Buffer,
  password: string | null,
): Promise<Result<Buffer, AppError>> {
  if (password === null || body.length < TAG_BYTES) return fail({ kind: 'hand-over-password' })
  try {
    const key = await keyOf(password, Buffer.from(lock.salt, 'base64'), lock)
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(lock.iv, 'base64'))
    decipher.setAAD(headBytes(head))
    decipher.setAuthTag(body.subarray(body.length - TAG_BYTES))
    return ok(Buffer.concat([decipher.update(body.subarray(0, body.length - TAG_BYTES)), decipher.final()]))
  } catch {
    // A wrong password and a changed file cannot be told apart.
    return fail({ kind: 'hand-over-password' })
  }
}

function splitHead(bytes: Uint8Array): Result<{ readonly head: Head; readonly body: Buffer }, AppError> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.subarray(0, LONGEST_HEAD).indexOf(0x0a)
  const said = end < 0 ? null : parseJson(buffer.toString('utf8', 0, end))
  const about = z.object({ is: z.literal(MAGIC), format: z.int() }).safeParse(said)
  if (!about.success) return fail({ kind: 'hand-over-foreign' })
  if (about.data.format > FORMAT) return fail({ kind: 'hand-over-newer' })
  const head = headSchema.safeParse(said)
  return head.success
    ? ok({ head: head.data, body: buffer.subarray(end + 1) })
    : fail({ kind: 'hand-over-invalid' })
}

function joinHead(head: Head, body: Buffer): Uint8Array {
  return Buffer.concat([headBytes(head), Buffer.from('\n'), body])
}

/** Always in this order: what is locked vouches for it. */
function headBytes({ is, format, sha256, lock }: Head): Buffer {
  return Buffer.from(JSON.stringify({ is, format, sha256, lock }))
}

function inBase64({ salt, iv }: { salt: Buffer; iv: Buffer }): { salt: string; iv: string } {
  return { salt: salt.toString('base64'), iv: iv.toString('base64') }
}

/** Full and half width are one password, however it was typed. */
function keyOf(
  password: string,
  salt: Buffer,
  { N, r, p }: { N: number; r: number; p: number },
): Promise<Buffer> {
  const maxmem = 256 * N * r
  return unhurried((done) => scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem }, done))
}

/** Looked through before the rest has its turn. */
const PIECE_BYTES = 1024 * 1024
const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * How deep the JSON of these bytes goes, counted before it is parsed: a parser that calls itself for each would run out of room. All that counts
 * is ASCII, which is no part of another character in UTF-8.
 */
class DepthCount {
  most = 0
  #depth = 0
  #isQuoted = false
  #isEscaped = false

  read(bytes: Uint8Array): void {
    for (const code of bytes) {
      if (this.#isEscaped) this.#isEscaped = false
      else if (this.#isQuoted) {
        if (code === BACKSLASH) this.#isEscaped = true
        else if (code === QUOTE) this.#isQuoted = false
      } else if (code === QUOTE) this.#isQuoted = true
      else if (code === 0x5b || code === 0x7b) {
        this.#depth += 1
        this.most = Math.max(this.most, this.#depth)
      } else if (code === 0x5d || code === 0x7d) this.#depth -= 1
    }
  }
}

function unhurried<T>(work: (done: (error: Error | null, value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    work((error, value) => (error === null ? resolve(value) : reject(error)))
  })
}
