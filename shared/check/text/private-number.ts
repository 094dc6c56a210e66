import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const NUMBER =
  /(?<![\d.-])(?:(?<card>[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])|(?<phone>1[3-9]\d[- ]?\d{4}[- ]?\d{4})|(?<bank>62\d{14,17}))(?![\d.-])/gu

/** Numbers of identity cards, telephones and bank cards have no place in minutes that go out. */
export const privateNumber: TextRule = {
  id: 'private-number',
  level: 'error',
  group: 'people',
  source: '《个人信息保护法》',
  needs: ARABIC_DIGITS,
  fires: ['身份证号320582199001011234', '电话13812345678。', '卡号6222021234567890123'],
  passes: ['投资13812万元', '2025年8月11日', '项目代码2025-320585-48-01-123456'],
  find: (text) =>
    findMatches(text, NUMBER, ({ groups = {} }) => ({
      data: { kind: groups.card ? 'card' : groups.phone ? 'phone' : 'bank' },
    })),
}
