import { findMatches, type TextRule } from './text-rule.ts'

const PAIR = /\(([^()（）]*\p{Script=Han}[^()（）]*)\)/gu

/** Brackets around Chinese words are full-width ones. */
export const halfWidthBracket: TextRule = {
  id: 'half-width-bracket',
  level: 'hint',
  group: 'wording',
  source: 'GB/T 15834—2011 5.1',
  needs: '(',
  fires: ['《云州市绿道管理办法(试行)》已印发。'],
  passes: ['采用M(0)类标准。', '（试行）'],
  find: (text) =>
    findMatches(text, PAIR, ({ 1: inner = '' }) => {
      const fix = `（${inner}）`
      return { fix, data: { wanted: fix } }
    }),
}
