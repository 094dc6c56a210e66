import { type FormatProfile, facesOf } from '../../../shared/profile/profile.ts'
import { legalText } from './legal-text.ts'
import { escapeXml } from './write-xml.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
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
export function fontTablePart(profile: FormatProfile): string {
  const fonts = facesOf(profile).map((name) => {
    const other = OTHER_NAMES[name]
    const alternative = other === undefined ? '' : `<w:altName w:val="${escapeXml(other)}"/>`
    return `<w:font w:name="${escapeXml(legalText(name))}">${alternative}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`
  })
  return `${DECLARATION}<w:fonts ${WORD}>${fonts.join('')}</w:fonts>`
}

/**
 * word/settings.xml in the order of CT_Settings (17.15.1.78): odd and even footers (7.5), punctuation not compressed (28 字 a line), laid
 * out by Word's rules since 2013.
 */
export const settingsPart = [
  DECLARATION,
  `<w:settings ${WORD}>`,
  '<w:zoom w:percent="100"/>',
  '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>',
  '<w:defaultTabStop w:val="420"/>',
  '<w:evenAndOddHeaders/>',
  '<w:characterSpacingControl w:val="doNotCompress"/>',
  '<w:compat>',
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  '</w:compat>',
  '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/>',
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
  '</w:settings>',
].join('')

/** docProps/core.xml (ECMA-376 part 2, 11): no name of a person or machine. */
export function corePropertiesPart(title: string, now: Date): string {
  const time = `${now.toISOString().slice(0, 19)}Z`
  return [
    DECLARATION,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${APP_NAME}</dc:creator>`,
    `<cp:lastModifiedBy>${APP_NAME}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '<dc:language>zh-CN</dc:language>',
    '</cp:coreProperties>',
  ].join('')
}

/** docProps/app.xml (shared part 1, 22.2.2). */
export const appPropertiesPart = `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${APP_NAME}</Application></Properties>`
