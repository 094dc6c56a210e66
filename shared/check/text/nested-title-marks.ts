import { findMatches, type TextRule } from './text-rule.ts'

const NESTED = /《[^《》]*《([^《》]*)》(?=[^《》]*》)/gu

/** 《《甲办法》》: the marks are set twice. */
const TWICE = /《《([^《》]*)》》/gu

/** A title inside a title takes 〈〉. */
export const nestedTitleMarks: TextRule = {
  id: 'nested-title-marks',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.15.3.2',
  needs: '《',
  fires: ['审议《关于印发《绿道管理办法》的通知》。', '审议《《绿道管理办法》》。'],
  passes: ['审议《关于印发〈绿道管理办法〉的通知》。', '《甲》《乙》'],
  find: (text) => [
    ...findMatches(text, TWICE, ({ 1: name }) => ({
      fix: `《${name}》`,
      data: { wanted: `《${name}》`, kind: 'twice' },
    })),
    ...findMatches(text, NESTED, ({ 1: inner = '', 0: whole, index }) => {
      const fix = `〈${inner}〉`
      const start = index + whole.lastIndexOf('《')
      if (text.charAt(start - 1) === '《' && text.charAt(start + inner.length + 2) === '》') return null
      return { start, end: start + inner.length + 2, fix, data: { wanted: fix } }
    }),
  ],
}
