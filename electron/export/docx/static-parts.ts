import { facesUsed } from '../../../shared/compose/faces-used.ts'
import type { Minutes } from '../../../shared/minutes/minutes.ts'
import { findMasthead } from '../../../shared/minutes/walk.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import type { TypesetDocument } from '../../../shared/typeset/typeset-document.ts'
import { NO_LINE_END, NO_LINE_START } from '../../../shared/typeset/word-breaks.ts'
import { ORIGIN_NAMES, OWN_BLANKS } from '../../docx-in/read-origin.ts'
import { element, valued, type XmlElement } from '../../xml/element.ts'

const WORD = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
/** The set that properties with names of their own belong to (FMTID_UserDefinedProperties). */
const OWN_PROPERTIES = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
const APP_NAME = '纪要'

/** How a font is found where it is not installed under its official name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  方正小标宋简体: '华文中宋',
  方正小标宋_GBK: '华文中宋',
  黑体: 'SimHei',
  宋体: 'SimSun',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
}

/** word/fontTable.xml (ECMA-376 17.8.3.9): the official names, with GB 2312 as character set (134 = 0x86). */
export function fontTablePart({
  profile,
  paragraphs,
}: Pick<TypesetDocument, 'profile' | 'paragraphs'>): XmlElement {
  const fonts = facesUsed(profile, paragraphs).map((name) => {
    const other = OTHER_NAMES[name]
    return element('w:font', { 'w:name': name }, [
      ...(other === undefined ? [] : [valued('w:altName', other)]),
      valued('w:charset', 86),
      valued('w:family', 'auto'),
      valued('w:pitch', 'default'),
    ])
  })
  return element('w:fonts', WORD, fonts)
}

/**
 * word/settings.xml in the order of CT_Settings (17.15.1.78): odd and even footers (7.5), punctuation not compressed (28 字 a line), 避头尾 as the
 * typesetter has it (17.15.1.57–58), laid out by Word's rules since 2013.
 */
export const settingsPart: XmlElement = element('w:settings', WORD, [
  element('w:zoom', { 'w:percent': 100 }),
  element('w:bordersDoNotSurroundHeader'),
  element('w:bordersDoNotSurroundFooter'),
  valued('w:defaultTabStop', 420),
  element('w:evenAndOddHeaders'),
  valued('w:characterSpacingControl', 'doNotCompress'),
  element('w:noLineBreaksAfter', { 'w:lang': 'zh-CN', 'w:val': NO_LINE_END }),
  element('w:noLineBreaksBefore', { 'w:lang': 'zh-CN', 'w:val': NO_LINE_START }),
  element('w:compat', {}, [
    element('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': 15,
    }),
  ]),
  element('w:themeFontLang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }),
  valued('w:decimalSymbol', '.'),
  valued('w:listSeparator', ','),
])

/** docProps/core.xml (ECMA-376 part 2, 11): no name of a person or machine. */
export function corePropertiesPart(title: string, now: Date): XmlElement {
  const time = `${now.toISOString().slice(0, 19)}Z`
  const names = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  return element('cp:coreProperties', names, [
    element('dc:title', {}, [title]),
    element('dc:creator', {}, [APP_NAME]),
    element('cp:lastModifiedBy', {}, [APP_NAME]),
    element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, [time]),
    element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, [time]),
    element('dc:language', {}, ['zh-CN']),
  ])
}

/**
 * docProps/custom.xml (shared part 1, 22.3): of what template and profile the document is and what of it the page does not show, so that it comes
 * back as it was. Names of kinds and formats and where the red heading is parted, nothing of a person, computer or library.
 */
export function originPart(
  { templateId, profileId, children }: Minutes,
  { rolls }: FormatProfile,
): XmlElement {
  const masthead = findMasthead(children)
  const said = [
    [ORIGIN_NAMES.template, templateId],
    [ORIGIN_NAMES.profile, profileId],
    [ORIGIN_NAMES.emblemLines, String(masthead?.lines ?? 1)],
    ...(masthead?.organ ? [[ORIGIN_NAMES.organ, masthead.organ]] : []),
    ...(masthead?.kind ? [[ORIGIN_NAMES.kind, masthead.kind]] : []),
    ...(rolls.twoCharacterNames === 'as-written' ? [[ORIGIN_NAMES.names, OWN_BLANKS]] : []),
  ] as const
  return element(
    'Properties',
    { xmlns: CUSTOM, 'xmlns:vt': VALUES },
    said.map(([name = '', text = ''], at) =>
      // Numbers below 2 are not for properties of their own.
      element('property', { fmtid: OWN_PROPERTIES, pid: at + 2, name }, [element('vt:lpwstr', {}, [text])]),
    ),
  )
}

/** docProps/app.xml (shared part 1, 22.2.2). */
export const appPropertiesPart: XmlElement = element('Properties', { xmlns: PROPERTIES }, [
  element('Application', {}, [APP_NAME]),
])
