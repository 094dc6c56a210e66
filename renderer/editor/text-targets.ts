import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'
import { findStrings } from '../strings/find.ts'
import type { BlockFields } from './commands/set-block.ts'
import { isShownOnly } from './queries/blocks.ts'

/** A stretch of text of a document: what is typed into a block, one of its facts, or what is written from facts. */
export interface TextTarget {
  readonly index: number
  /** Stable within the block: text, reporter, entries.3.unit. */
  readonly key: string
  /** Where it is, for the list. */
  readonly place: string
  readonly text: string
  /** text: typed into the block. fact: a field. automatic: computed, cannot be replaced. */
  readonly kind: 'text' | 'fact' | 'automatic'
  /** The fields of the block with this stretch replaced; null unless it is a fact. */
  readonly withText: ((text: string) => BlockFields) | null
}

const places = findStrings.places

/** Everything in the document that is written somewhere, in its order: to be searched, replaced, mended. */
export function listTextTargets(context: MinutesContext): TextTarget[] {
  const texts = effectiveTexts(context)
  return context.children.flatMap((block, index) => [
    ...textTarget(block, index, texts[index] ?? ''),
    ...factTargets(block)
      .filter((target) => target.text !== '')
      .map((target) => ({ ...target, index, kind: 'fact' as const })),
  ])
}

function textTarget(block: MinutesBlock, index: number, shown: string): TextTarget[] {
  const isHeading = block.type === 'topic'
  const place = isHeading ? places.heading : places.text
  const target = { index, key: 'text', place, withText: null }
  if (!isShownOnly(block)) return [{ ...target, kind: 'text', text: ownText(block) }]
  return shown === '' ? [] : [{ ...target, kind: 'automatic', text: shown }]
}

const MEETING_TEXTS = [
  'body',
  'ordinal',
  'name',
  'period',
  'place',
  'chairName',
  'chairPost',
  'agenda',
  'purpose',
  'companions',
] as const

type FactTarget = Pick<TextTarget, 'key' | 'place' | 'text' | 'withText'>

function factTargets(block: MinutesBlock): FactTarget[] {
  const fact = (
    key: string,
    place: string,
    text: string | null,
    withText: (text: string) => BlockFields,
  ) => ({ key, place, text: text ?? '', withText })
  switch (block.type) {
    case 'masthead':
      return (
        ['copyNumber', 'secrecy', 'urgency', 'organ', 'kind', 'number', 'signer', 'title', 'issuer'] as const
      ).map((key) => fact(key, places.masthead, block[key], (text) => ({ [key]: text === '' ? null : text })))
    case 'opening': {
      const { meeting } = block
      if (block.form === null) return []
      return MEETING_TEXTS.map((key) =>
        fact(key, places.meeting, meeting[key], (text) => ({
          meeting: { ...meeting, [key]: text === '' ? null : text },
        })),
      )
    }
    case 'topic':
      return [
        fact('reporter', places.reporter, block.reporter, (text) => ({
          reporter: text === '' ? null : text,
        })),
        fact('documentKind', places.documentKind, block.documentKind, (text) => ({
          documentKind: text === '' ? null : text,
        })),
      ]
    case 'statement':
    case 'item': {
      const { derived } = block
      if (derived?.from !== 'decision') return []
      const { decision } = derived
      return (['object', 'unit', 'action', 'destination', 'deadline', 'lead', 'support'] as const).map(
        (key) =>
          fact(key, places.decision, decision[key], (text) => ({
            derived: { ...derived, decision: { ...decision, [key]: text === '' ? null : text } },
          })),
      )
    }
    case 'roll':
      return rollTargets(block)
    case 'colophon':
      return [
        fact('printer', places.colophon, block.printer, (text) => ({ printer: text === '' ? null : text })),
        fact('remark', places.colophon, block.remark, (text) => ({ remark: text === '' ? null : text })),
        ...block.distribution.map((line, at) =>
          fact(`distribution.${at}`, line.label, line.text, (text) => ({
            distribution: block.distribution.map((one, place) => (place === at ? { ...one, text } : one)),
          })),
        ),
      ]
    case 'attachment':
    case 'paragraph':
    case 'table':
      return []
  }
}

function rollTargets(block: Extract<MinutesBlock, { type: 'roll' }>): FactTarget[] {
  const withEntry = (at: number, fields: object): BlockFields => ({
    entries: block.entries.map((entry, place) => (place === at ? { ...entry, ...fields } : entry)),
  })
  return block.entries.flatMap((entry, at) => [
    {
      key: `entries.${at}.unit`,
      place: block.role,
      text: entry.unit ?? '',
      withText: (text: string) => withEntry(at, { unit: text === '' ? null : text }),
    },
    ...(['names', 'unnamed'] as const).flatMap((list) =>
      entry[list].map((name, nameAt) => ({
        key: `entries.${at}.${list}.${nameAt}`,
        place: block.role,
        text: name,
        withText: (text: string) =>
          withEntry(at, {
            [list]: entry[list].map((one, place) => (place === nameAt ? text : one)).filter(Boolean),
          }),
      })),
    ),
    {
      key: `entries.${at}.note`,
      place: block.role,
      text: entry.note ?? '',
      withText: (text: string) => withEntry(at, { note: text === '' ? null : text }),
    },
  ])
}
