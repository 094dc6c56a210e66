/** A part of a mail, or of a page saved as one file (RFC 2045, 2557): its fields by their names in lower case, and its body. */
export interface MailPart {
  readonly fields: ReadonlyMap<string, string>
  readonly body: string
}

/** Parts of a page saved as one file. */
const MOST_PARTS = 1000
const MOST_FIELDS = 200

/** `text`: one character a byte, lines ended by \n. Fields go on in lines that begin with a blank; an empty line ends them. */
export function readMailPart(text: string): MailPart {
  const fields = new Map<string, string>()
  let at = text.length - text.trimStart().length
  let last = ''
  for (let count = 0; count < MOST_FIELDS; count += 1) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? undefined : end)
    const [, name, value = ''] = /^([A-Za-z][\w-]*):(.*)$/u.exec(line) ?? []
    if (name !== undefined) {
      last = name.toLowerCase()
      fields.set(last, value.trim())
    } else if (/^[ \t]/u.test(line) && last !== '') fields.set(last, `${fields.get(last)} ${line.trim()}`)
    else break
    at = end < 0 ? text.length : end + 1
  }
  return { fields, body: text.slice(at) }
}

/** The boundary between the parts that a part holds; null: it holds none. */
export function boundaryOf({ fields }: MailPart): string | null {
  const [, quoted, bare] = /boundary=(?:"([^"]{1,200})"|([^\s";]{1,200}))/iu.exec(typeOf(fields)) ?? []
  return quoted ?? bare ?? null
}

/** The parts that a part holds, one after the other. */
export function partsOf(part: MailPart): MailPart[] {
  const boundary = boundaryOf(part)
  return boundary === null ? [] : part.body.split(`--${boundary}`, MOST_PARTS).slice(1).map(readMailPart)
}

export function isPage({ fields }: MailPart): boolean {
  return /^(?:text\/html|application\/xhtml)/iu.test(typeOf(fields))
}

export function charsetOf({ fields }: MailPart): string | undefined {
  return /charset="?([\w-]+)/iu.exec(typeOf(fields))?.[1]
}

/** Whether a part has signs that its transfer coding has not, or lines of base64 of several lengths: writers fill all but the last. */
export function hasBrokenCoding({ fields, body }: MailPart): boolean {
  const coding = codingOf(fields)
  if (coding === 'quoted-printable') return /=(?![\da-f]{2}|[ \t]*\n)/iu.test(body)
  if (coding !== 'base64') return false
  const lines = body.trim().split('\n')
  const [first = ''] = lines
  return (
    /[^\w+/=\s]|_|=+\s*[^=\s]/u.test(body) ||
    lines.slice(0, -1).some((line) => line.trimEnd().length !== first.trimEnd().length)
  )
}

/** What a part says, its transfer coding undone. */
export function bytesOf({ fields, body }: MailPart): Uint8Array {
  const coding = codingOf(fields)
  if (coding === 'base64') return Buffer.from(body, 'base64')
  if (coding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const read = body
    .replace(/=[ \t]*\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(read, 'latin1')
}

function typeOf(fields: MailPart['fields']): string {
  return fields.get('content-type') ?? ''
}

function codingOf(fields: MailPart['fields']): string | undefined {
  return fields.get('content-transfer-encoding')?.toLowerCase()
}
