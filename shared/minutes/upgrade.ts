import type { AppError } from '../app-error.ts'
import { fail, ok, type Result } from '../result.ts'
import { contentIds } from './block-id.ts'

/** Versions of what is stored. A change of a schema raises its number, adds a step to STEPS and a fixture of the old form. */
export const MINUTES_FORMAT = 5
export const TEMPLATE_FORMAT = 4
export const PROFILE_FORMAT = 4
export const PHRASES_FORMAT = 1

export type StoredKind = 'minutes' | 'template' | 'profile' | 'phrases'
type Stored = Readonly<Record<string, unknown>>
type Step = (stored: Stored) => Stored

interface Lineage {
  readonly current: number
  /** Where the version stands. */
  readonly versionField: string
  /** What only this kind has: JSON without it is something else. */
  readonly mark: string
  /** steps[0] turns version 1 into version 2, and so on; the version itself is set by `upgrade`. */
  readonly steps: readonly Step[]
  readonly foreign: AppError
  readonly newer: AppError
}

/** What is new in the blocks of documents and templates, in its order; applied to lists of blocks that nobody has checked. */
const addMeetingFacts = onBlocks((block) => {
  const { meeting } = block
  const added = { agenda: null, purpose: null, companions: null }
  return isStored(meeting) ? { ...block, meeting: { ...meeting, ...added, ...meeting } } : block
})
const addIds = (blocks: readonly unknown[]) => {
  const made = contentIds(blocks)
  return blocks.map((block, index) => {
    if (!isStored(block)) return block
    const { type, ...rest } = block
    return { type, id: made[index], ...rest }
  })
}

const addMarksAndPlaces = onBlocks((block) => {
  const { type, id, ...rest } = block
  switch (type) {
    case 'masthead':
      return { type, id, copyNumber: null, secrecy: null, urgency: null, ...rest }
    case 'topic':
      return { ...block, start: null, startsPage: false }
    case 'item':
      return { ...block, mark: rest.level === 1 ? 'round' : 'dot', start: null, startsPage: false }
    case 'statement':
    case 'paragraph':
    case 'roll':
      return { ...block, startsPage: false }
    default:
      return block
  }
})
const addItemMarks: Step = (stored) =>
  isStored(stored.wording)
    ? { ...stored, wording: { ...stored.wording, itemMarks: ['round', 'dot', 'paren'] } }
    : stored

/** 签发人 stands behind 编号, 附注 behind 份数. */
const addSignerAndRemark = onBlocks((block) => {
  if (block.type === 'colophon') {
    const { children, ...rest } = block
    return { ...rest, remark: null, children }
  }
  if (block.type !== 'masthead') return block
  const { title, issuer, issueDate, children, ...rest } = block
  return { ...rest, signer: null, title, issuer, issueDate, children }
})

const addTablesAndSigner: Step = (given) => {
  const stored = nameEmblem(given)
  const { fonts } = stored
  if (!isStored(fonts)) return stored
  const faces = { table: { name: '仿宋_GB2312', sizePt: 14 }, tableHead: { name: '黑体', sizePt: 14 } }
  return { signer: 'hidden', remark: 'hidden', ...stored, fonts: { ...faces, ...fonts } }
}

const addRollStyle: Step = (stored) => {
  if (!isStored(stored.rolls)) return stored
  const style = {
    posts: 'as-written',
    twoCharacterNames: 'as-written',
    marks: 'as-written',
    lines: 'as-written',
    turnedLines: 'after-label',
  }
  return { ...stored, rolls: { ...style, ...stored.rolls } }
}

/** Early profiles of format 2 still call 标志 masthead. */
const nameEmblem: Step = ({ masthead, ...stored }) => {
  const { fonts } = stored
  if (!isStored(fonts) || !isStored(masthead)) return stored
  const { masthead: face, ...others } = fonts
  return { ...stored, emblem: masthead, fonts: { ...others, emblem: face } }
}

/** 标志 was called masthead, as the whole head of the page is. */
const addFacesOfLevels: Step = ({ masthead, ...stored }) => {
  const { fonts } = stored
  if (!isStored(fonts) || !isStored(masthead)) return stored
  const { masthead: emblemFace, ...faces } = fonts
  const item = { name: '楷体_GB2312', sizePt: 16 }
  return {
    itemFace: 'body',
    headings: 'as-they-fall',
    ...stored,
    fonts: { item, ...faces, emblem: emblemFace, item2: fonts.body, item3: fonts.body },
    emblem: { wording: '', ...masthead },
  }
}

const LINEAGES: Readonly<Record<StoredKind, Lineage>> = {
  minutes: {
    current: MINUTES_FORMAT,
    versionField: 'formatVersion',
    mark: 'children',
    // 2: agenda, purpose and companions of the meeting. 3: every block has an id. 4: topics and items have marks and starts, the wording
    // the usual marks; the head has 份号, 密级 and 紧急程度, and blocks may start a page. 5: tables; 签发人 and 附注.
    steps: [
      inList('children', addMeetingFacts),
      inList('children', addIds),
      (stored) => addItemMarks(inList('children', addMarksAndPlaces)(stored)),
      inList('children', addSignerAndRemark),
    ],
    foreign: { kind: 'minutes-invalid', detail: '不是纪要文件' },
    newer: { kind: 'minutes-newer' },
  },
  template: {
    current: TEMPLATE_FORMAT,
    versionField: 'templateFormat',
    mark: 'skeleton',
    // 2: the blocks of document format 3. Templates of format 1 have those of document format 1 or 2. 3: blocks and wording of format 4. 4: blocks of format 5.
    steps: [
      inList('skeleton', (blocks) => addIds(addMeetingFacts(blocks))),
      (stored) => addItemMarks(inList('skeleton', addMarksAndPlaces)(stored)),
      inList('skeleton', addSignerAndRemark),
    ],
    foreign: { kind: 'template-foreign' },
    newer: { kind: 'template-newer' },
  },
  profile: {
    current: PROFILE_FORMAT,
    versionField: 'formatVersion',
    mark: 'page',
    // 2: headings may stay with their text; a face for each level of items, and what first came with a default: 分项's face and when it is used, 标志's own words.
    // 3: the faces of tables; whether 签发人 and 附注 are printed.
    // 4: how names, units and lines of rolls are printed.
    steps: [addFacesOfLevels, addTablesAndSigner, addRollStyle],
    foreign: { kind: 'profile-foreign' },
    newer: { kind: 'profile-newer' },
  },
  phrases: {
    current: PHRASES_FORMAT,
    versionField: 'formatVersion',
    mark: 'groups',
    steps: [],
    foreign: { kind: 'phrases-foreign' },
    newer: { kind: 'phrases-newer' },
  },
}

/**
 * Brings something stored, or received in a file, to the form of today, without checking it otherwise. Errors: …-foreign
 * (minutes-invalid) when it is not of this kind or its version is none, …-newer when a later program wrote it.
 */
export function upgrade(kind: StoredKind, value: unknown): Result<unknown, AppError> {
  const { current, versionField, mark, steps, foreign, newer } = LINEAGES[kind]
  if (!isStored(value)) return fail(foreign)
  const version = value[versionField]
  // Only templates name their version so: what a later program puts into one need not be known to tell that it is newer.
  const isKnownByVersion = versionField === 'templateFormat' && Number(version) > current
  if (!Object.hasOwn(value, mark) && !isKnownByVersion) return fail(foreign)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fail(foreign)
  if (version > current) return fail(newer)
  let stored = value
  for (const step of steps.slice(version - 1)) stored = step(stored)
  return ok(version === current ? value : { ...stored, [versionField]: current })
}

/** The version that the steps of a kind lead to; for the test that keeps them complete. */
export function newestFormat(kind: StoredKind): { readonly current: number; readonly reached: number } {
  const { current, steps } = LINEAGES[kind]
  return { current, reached: steps.length + 1 }
}

function inList(field: string, change: (blocks: readonly unknown[]) => readonly unknown[]): Step {
  return (stored) => {
    const blocks = stored[field]
    return Array.isArray(blocks) ? { ...stored, [field]: change(blocks) } : stored
  }
}

function onBlocks(change: (block: Stored) => Stored) {
  return (blocks: readonly unknown[]): readonly unknown[] =>
    blocks.map((block) => (isStored(block) ? change(block) : block))
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
