import { profileStrings as strings } from '../strings/profiles.ts'

/** 规 fixed by the standard, 般 recommended, 实 custom, 算 computed from the standard's numbers. */
type Strength = '规' | '般' | '实' | '算'

interface FieldBase {
  /** Where the value stands in the profile: page.topMm. */
  readonly path: readonly [string, ...string[]]
  readonly label: string
  /** The clause of GB/T 9704—2012 and how strictly it holds; null: the standard says nothing. */
  readonly clause: string | null
  readonly strength: Strength
}

export type ProfileField =
  | (FieldBase & {
      readonly kind: 'number'
      readonly unit: string
      readonly min: number
      readonly max: number
      readonly isWhole?: boolean
    })
  | (FieldBase & {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string | number; readonly label: string }[]
    })
  /** `suggestions` as they are shown: N and 年份 stand for the numbers. */
  | (FieldBase & { readonly kind: 'form'; readonly suggestions: readonly string[] })
  | (FieldBase & { readonly kind: 'font' })
  | (FieldBase & { readonly kind: 'color' })
  | (FieldBase & { readonly kind: 'words' })
  | (FieldBase & { readonly kind: 'roles' })

export interface FieldGroup {
  readonly title: string
  readonly fields: readonly ProfileField[]
}

function number(
  path: FieldBase['path'],
  unit: string,
  [min, max]: readonly [number, number],
  [label, clause, strength]: readonly [string, string | null, Strength],
  isWhole = false,
): ProfileField {
  return { kind: 'number', path, unit, min, max, label, clause, strength, isWhole }
}

function choice(
  path: FieldBase['path'],
  [label, clause, strength]: readonly [string, string | null, Strength],
  options: Extract<ProfileField, { kind: 'choice' }>['options'],
): ProfileField {
  return { kind: 'choice', path, label, clause, strength, options }
}

function face(role: keyof typeof strings.faces, clause: string | null, strength: Strength): ProfileField[] {
  const { label, size } = strings.faces[role]
  return [
    { kind: 'font', path: ['fonts', role, 'name'], label, clause, strength },
    number(['fonts', role, 'sizePt'], strings.points, [6, 72], [size, clause, strength]),
  ]
}

/** Every number of a profile that a writer may change, in the order of the page, with its clause and strength. */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    title: strings.groups.page,
    fields: [
      number(['page', 'topMm'], '毫米', [10, 80], [strings.top, '5.2.1', '规']),
      number(['page', 'leftMm'], '毫米', [10, 60], [strings.left, '5.2.1', '规']),
      number(['page', 'bottomMm'], '毫米', [15, 80], [strings.bottom, '5.2.1', '算']),
      number(['page', 'rightMm'], '毫米', [10, 60], [strings.right, '5.2.1', '算']),
      number(['grid', 'linesPerPage'], '行', [15, 40], [strings.lines, '5.2.3', '般'], true),
      number(['grid', 'charactersPerLine'], '字', [18, 40], [strings.characters, '5.2.3', '般'], true),
      number(['grid', 'linePitchPt'], '磅', [16, 60], [strings.pitch, '5.2.3', '算']),
      number(['grid', 'characterSpacingPt'], '磅', [-2, 2], [strings.spacing, '5.2.3', '算']),
    ],
  },
  {
    title: strings.groups.fonts,
    fields: [
      ...face('body', '5.2.2', '般'),
      ...face('topic', '7.3.3', '般'),
      choice(
        ['itemFace'],
        [strings.itemFace, '7.3.3', '般'],
        [
          { value: 'body', label: strings.likeBody },
          { value: 'lead-in', label: strings.leadIn },
          { value: 'whole', label: strings.wholeItem },
        ],
      ),
      ...face('item', '7.3.3', '般'),
      ...face('item2', '7.3.3', '般'),
      ...face('item3', '7.3.3', '般'),
      ...face('label', '10.3', '般'),
      ...face('number', '5.2.2', '般'),
      ...face('title', '7.3.1', '规'),
      ...face('table', null, '实'),
      ...face('tableHead', null, '实'),
      ...face('colophon', '7.4.2', '规'),
      ...face('pageNumber', '7.5', '般'),
    ],
  },
  {
    title: strings.groups.head,
    fields: [
      {
        kind: 'words',
        path: ['emblem', 'wording'],
        label: strings.emblemWording,
        clause: '10.3',
        strength: '实',
      },
      ...face('emblem', '10.3', '般'),
      {
        kind: 'color',
        path: ['emblem', 'color'],
        label: strings.emblemColor,
        clause: '10.3',
        strength: '般',
      },
      number(['emblem', 'topMm'], '毫米', [0, 100], [strings.emblemTop, '10.3', '规']),
      choice(
        ['emblem', 'lines'],
        [strings.emblemLines, null, '实'],
        [
          { value: 'as-written', label: strings.asWritten },
          { value: 1, label: strings.oneLine },
          { value: 2, label: strings.twoLines },
        ],
      ),
      {
        kind: 'form',
        path: ['numberForm'],
        label: strings.numberForm,
        clause: null,
        strength: '实',
        suggestions: ['第N号', '（第N号）', '第N期', '〔年份〕N号'],
      },
      choice(
        ['signer'],
        [strings.signer, '7.2.6', '实'],
        [
          { value: 'shown', label: strings.asked },
          { value: 'hidden', label: strings.notAsked },
        ],
      ),
      number(['spacing', 'beforeNumberLines'], '行', [0, 6], [strings.beforeNumber, null, '实']),
      choice(
        ['issuerLine'],
        [strings.issuerLine, null, '实'],
        [
          { value: 'shown', label: strings.shown },
          { value: 'hidden', label: strings.hidden },
        ],
      ),
      number(['spacing', 'beforeIssuerLines'], '行', [0, 6], [strings.beforeIssuer, null, '实']),
      choice(
        ['redLine', 'place'],
        [strings.redLine, '7.2.7', '实'],
        [
          { value: 'after-issuer', label: strings.afterIssuer },
          { value: 'after-number', label: strings.afterNumber },
          { value: 'none', label: strings.noRedLine },
        ],
      ),
      number(['redLine', 'gapMm'], '毫米', [0, 20], [strings.redLineGap, '7.2.7', '规']),
      number(['redLine', 'thicknessPt'], '磅', [0.25, 6], [strings.redLineThickness, null, '实']),
      {
        kind: 'color',
        path: ['redLine', 'color'],
        label: strings.redLineColor,
        clause: '7.2.7',
        strength: '规',
      },
      number(['spacing', 'afterRedLineLines'], '行', [0, 6], [strings.afterRedLine, '7.3.1', '实']),
      number(['spacing', 'afterTitleLines'], '行', [0, 6], [strings.afterTitle, '7.3.2', '实']),
      number(['spacing', 'titlePitchPt'], '磅', [16, 72], [strings.titlePitch, null, '实']),
    ],
  },
  {
    title: strings.groups.body,
    fields: [
      choice(
        ['headings'],
        [strings.headings, null, '实'],
        [
          { value: 'as-they-fall', label: strings.asTheyFall },
          { value: 'with-text', label: strings.withText },
        ],
      ),
      choice(
        ['items'],
        [strings.items, null, '实'],
        [
          { value: 'as-written', label: strings.asWritten },
          { value: 'run-in', label: strings.runIn },
          { value: 'paragraphs', label: strings.paragraphs },
        ],
      ),
      choice(
        ['rolls', 'place'],
        [strings.rolls, '10.3', '规'],
        [
          { value: 'end', label: strings.rollsAtEnd },
          { value: 'head', label: strings.rollsAtHead },
        ],
      ),
      { kind: 'roles', path: ['rolls', 'order'], label: strings.rollOrder, clause: '10.3', strength: '规' },
      choice(
        ['rolls', 'posts'],
        [strings.rollPosts, null, '实'],
        [
          { value: 'as-written', label: strings.asWritten },
          { value: 'without', label: strings.withoutPosts },
          { value: 'with', label: strings.withPosts },
        ],
      ),
      choice(
        ['rolls', 'twoCharacterNames'],
        [strings.twoCharacterNames, null, '实'],
        [
          { value: 'as-written', label: strings.asWritten },
          { value: 'spread', label: strings.spread },
          { value: 'closed', label: strings.closed },
        ],
      ),
      choice(
        ['rolls', 'marks'],
        [strings.rollMarks, null, '实'],
        [
          { value: 'as-written', label: strings.asWritten },
          { value: 'commas', label: strings.commas },
          { value: 'semicolons', label: strings.semicolons },
          { value: 'blanks', label: strings.blanks },
        ],
      ),
      choice(
        ['rolls', 'lines'],
        [strings.rollLines, null, '实'],
        [
          { value: 'as-written', label: strings.asWritten },
          { value: 'run-on', label: strings.rollRunOn },
          { value: 'units', label: strings.unitLines },
          { value: 'groups', label: strings.groupLines },
        ],
      ),
      choice(
        ['rolls', 'turnedLines'],
        [strings.turnedLines, '10.3', '规'],
        [
          { value: 'after-label', label: strings.afterLabel },
          { value: 'flush', label: strings.flush },
        ],
      ),
      number(['spacing', 'beforeRollLines'], '行', [0, 6], [strings.beforeRolls, '10.3', '规']),
      choice(
        ['remark'],
        [strings.remark, '7.3.6', '实'],
        [
          { value: 'shown', label: strings.asked },
          { value: 'hidden', label: strings.notAsked },
        ],
      ),
    ],
  },
  {
    title: strings.groups.foot,
    fields: [
      {
        kind: 'form',
        path: ['pageNumber', 'form'],
        label: strings.pageNumberForm,
        clause: '7.5',
        strength: '规',
        suggestions: ['— N —', '－N－', 'N'],
      },
      number(['pageNumber', 'gapMm'], '毫米', [0, 30], [strings.pageNumberGap, '7.5', '规']),
      choice(
        ['colophon', 'page'],
        [strings.colophonPage, '7.4.1', '算'],
        [
          { value: 'last', label: strings.lastPage },
          { value: 'last-even', label: strings.lastEvenPage },
        ],
      ),
      number(['colophon', 'outerLineMm'], '毫米', [0.1, 2], [strings.outerLine, '7.4.1', '般']),
      number(['colophon', 'innerLineMm'], '毫米', [0.1, 2], [strings.innerLine, '7.4.1', '般']),
      number(['colophon', 'linePitchPt'], '磅', [12, 40], [strings.colophonPitch, null, '实']),
    ],
  },
]
