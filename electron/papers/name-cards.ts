import { Paragraph, SectionType } from 'docx'
import type { Attendee } from '../../shared/people/list-attendees.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { toLibrary } from '../export/docx/to-library.ts'
import { packListDocument } from '../export/list-document.ts'
import { element, type XmlElement } from '../xml/element.ts'

/** A4 upright, folded in the middle, in points. */
const PAGE = { width: 595, height: 842 }
/** So tall at most are the words, and so wide: 150 pt is 5.3 cm; 190 mm. */
const MOST_PT = 150
const ACROSS_PT = 538
/** WordArt fills its box from edge to edge; the ink of a character is so much lower than it is wide with its margins. */
const INK = 0.9

/**
 * 桌签: a page for each, to be folded in the middle into a card that stands; the upper half is upside down, so that both sides read right. The
 * words are WordArt of the kind that watermarks are made of: unlike text boxes, every word processor turns it.
 */
export function nameCards(
  attendees: readonly Attendee[],
  { fonts }: Pick<FormatProfile, 'fonts'>,
): Promise<Uint8Array> {
  return packListDocument(
    '桌签',
    attendees.map((one, place) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: { width: PAGE.width * 20, height: PAGE.height * 20 },
          margin: { top: 567, bottom: 567, left: 567, right: 567, header: 0, footer: 0 },
        },
      },
      children: [cardOf(place, wordsOf(one), fonts.title.name)],
    })),
  )
}

/** 张　三: two characters are spread, as names on cards are. Who has no name is a unit. */
function wordsOf({ name, unit }: Attendee): string {
  const [first = '', second = '', ...more] = [...name]
  if (name === '') return unit
  return second !== '' && more.length === 0 && /\p{Script=Han}/u.test(name) ? `${first}　${second}` : name
}

/** The paragraph that holds both halves of a page. */
function cardOf(place: number, words: string, font: string): Paragraph {
  const card = new Paragraph({})
  // A picture holds one shape: some programs show only the last of several.
  for (const isUpper of [true, false]) {
    const shape = half(2 * place + (isUpper ? 1 : 2), words, font, isUpper)
    // Its kind is told once in a document: a second one of the same id is no valid file.
    const shapes = place === 0 && isUpper ? [WORD_ART, shape] : [shape]
    card.addChildElement(toLibrary(element('w:r', {}, [element('w:pict', {}, shapes)])))
  }
  return card
}

/** Plain WordArt (Office's shape 136). */
const WORD_ART = element(
  'v:shapetype',
  {
    id: '_x0000_t136',
    coordsize: '21600,21600',
    'o:spt': '136',
    adj: '10800',
    path: 'm@7,l@8,m@5,21600l@6,21600e',
  },
  [
    element(
      'v:formulas',
      {},
      [
        'sum #0 0 10800',
        'prod #0 2 1',
        'sum 21600 0 @1',
        'sum 0 0 @2',
        'sum 21600 0 @3',
        'if @0 @3 0',
        'if @0 21600 @1',
        'if @0 0 @2',
        'if @0 @4 21600',
        'mid @5 @6',
        'mid @8 @5',
        'mid @7 @8',
        'mid @6 @7',
        'sum @6 0 @5',
      ].map((eqn) => element('v:f', { eqn })),
    ),
    element('v:path', {
      textpathok: 't',
      'o:connecttype': 'custom',
      'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
      'o:connectangles': '270,180,90,0',
    }),
    element('v:textpath', { on: 't', fitshape: 't' }),
  ],
)

/** The words in the middle of a half of the page; they keep the proportions of their face. */
function half(id: number, words: string, font: string, isUpper: boolean): XmlElement {
  const count = Math.max(1, [...words].length)
  const size = Math.min(MOST_PT, Math.floor(ACROSS_PT / count))
  const width = size * count
  const height = Math.round(size * INK)
  const middle = isUpper ? PAGE.height / 4 : (PAGE.height * 3) / 4
  const style = [
    'position:absolute',
    `margin-left:${(PAGE.width - width) / 2}pt`,
    `margin-top:${middle - height / 2}pt`,
    `width:${width}pt`,
    `height:${height}pt`,
    ...(isUpper ? ['rotation:180'] : []),
    `z-index:${id}`,
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ].join(';')
  return element(
    'v:shape',
    {
      id: `card${id}`,
      'o:spid': `_x0000_s${1025 + id}`,
      type: '#_x0000_t136',
      style,
      fillcolor: 'black',
      stroked: 'f',
    },
    [element('v:textpath', { style: `font-family:"${font}";font-size:1pt`, string: words })],
  )
}
