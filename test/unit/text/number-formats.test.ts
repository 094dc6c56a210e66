import { describe, expect, test } from 'vitest'
import { formatNumber } from '#shared/text/number-formats.ts'

describe('automatic numbers are written as Word writes them', () => {
  test.each([
    ['chineseCounting', ['一', '九', '十', '十一', '二十', '二十一', '九十九', '一○○', '一○一']],
    ['taiwaneseCounting', ['一', '九', '十', '十一', '二十', '二十一', '九十九', '一○○', '一○一']],
    ['chineseCountingThousand', ['一', '九', '十', '十一', '二十', '二十一', '九十九', '一百', '一百零一']],
    ['taiwaneseCountingThousand', ['一', '九', '十', '十一', '二十', '二十一', '九十九', '一百', '一百零一']],
    ['japaneseCounting', ['一', '九', '十', '十一', '二十', '二十一', '九十九', '百', '百一']],
    ['ideographDigital', ['一', '九', '一〇', '一一', '二〇', '二一', '九九', '一〇〇', '一〇一']],
    [
      'chineseLegalSimplified',
      ['壹', '玖', '壹拾', '壹拾壹', '贰拾', '贰拾壹', '玖拾玖', '壹佰', '壹佰零壹'],
    ],
    ['decimalEnclosedCircle', ['①', '⑨', '⑩', '⑪', '⑳', '21', '99', '100', '101']],
    ['decimalEnclosedParen', ['⑴', '⑼', '⑽', '⑾', '⒇', '21', '99', '100', '101']],
    ['decimalEnclosedFullstop', ['⒈', '⒐', '⒑', '⒒', '⒛', '21', '99', '100', '101']],
    ['ideographEnclosedCircle', ['㊀', '㊈', '㊉', '11', '20', '21', '99', '100', '101']],
    ['ideographTraditional', ['甲', '壬', '癸', '11', '20', '21', '99', '100', '101']],
    ['ideographZodiac', ['子', '申', '酉', '戌', '20', '21', '99', '100', '101']],
    ['ideographZodiacTraditional', ['甲子', '壬申', '癸酉', '甲戌', '癸未', '甲申', '99', '100', '101']],
    ['decimalFullWidth', ['１', '９', '１０', '１１', '２０', '２１', '９９', '１００', '１０１']],
    ['decimalZero', ['01', '09', '10', '11', '20', '21', '99', '100', '101']],
    ['upperLetter', ['A', 'I', 'J', 'K', 'T', 'U', 'UUUU', 'VVVV', 'WWWW']],
    ['lowerRoman', ['i', 'ix', 'x', 'xi', 'xx', 'xxi', 'xcix', 'c', 'ci']],
    ['none', ['', '', '', '', '', '', '', '', '']],
    ['a format of the future', ['1', '9', '10', '11', '20', '21', '99', '100', '101']],
  ])('%s', (format, written) => {
    expect([1, 9, 10, 11, 20, 21, 99, 100, 101].map((value) => formatNumber(value, format))).toEqual(written)
  })

  test('a thousand and more', () => {
    const write = (value: number) => formatNumber(value, 'chineseCountingThousand')
    expect([110, 1000, 1001, 1010, 1110, 10_000, 12_345].map(write)).toEqual([
      '一百一十',
      '一千',
      '一千零一',
      '一千零一十',
      '一千一百一十',
      '一万',
      '一万二千三百四十五',
    ])
  })

  test('absurd values of damaged files stay short', () => {
    for (const format of ['upperLetter', 'upperRoman', 'chineseCountingThousand', 'japaneseLegal']) {
      expect(formatNumber(999_999_999, format)).toBe('999999999')
      expect(formatNumber(-3, format)).toBe('-3')
    }
  })

  test('a custom format follows its example', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
  })
})
