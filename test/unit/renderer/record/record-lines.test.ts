import { describe, expect, test } from 'vitest'
import {
  insertTopicLine,
  stampTime,
  takeWords,
  type Written,
} from '../../../../renderer/record/record-lines.ts'

/** A text with | where the caret is, or two of them around what is selected. */
function written(marked: string): Written {
  const start = marked.indexOf('|')
  const text = marked.replaceAll('|', '')
  const end = marked.lastIndexOf('|')
  return { text, start, end: end === start ? start : end - 1 }
}

function shown({ text, start, end }: Written): string {
  const marked = `${text.slice(0, end)}|${text.slice(end)}`
  return start === end ? marked : `${text.slice(0, start)}|${marked.slice(start)}`
}

describe('the time', () => {
  test.each([
    ['|', '09:42 |'],
    ['甲：要|抓紧', '09:42 甲：要|抓紧'],
    ['一\n二|\n三', '一\n09:42 二|\n三'],
    // A line that has its time is done: the next one begins.
    ['09:40 甲：|同意', '09:40 甲：同意\n09:42 |'],
    ['✓ 09:40 甲：同意|\n后', '✓ 09:40 甲：同意\n09:42 |\n后'],
    ['【议题二 审议办法】|', '【议题二 审议办法】\n09:42 |'],
    ['|甲|', '09:42 |甲|'],
  ])('%j becomes %j', (before, after) => {
    expect(shown(stampTime(written(before), '09:42'))).toBe(after)
  })
})

describe('the topic', () => {
  test.each([
    ['|', '【议题二 审议办法】\n|'],
    ['09:40 同|意', '09:40 同意\n【议题二 审议办法】\n|'],
    ['一\n|\n三', '一\n【议题二 审议办法】\n|\n三'],
  ])('%j becomes %j', (before, after) => {
    expect(shown(insertTopicLine(written(before), '议题二 审议办法'))).toBe(after)
  })
})

describe('taking words', () => {
  test.each([
    // The caret's line, without its time; the caret goes to the next line that was not taken.
    ['09:42 要|抓紧\n二', '要抓紧', '✓ 09:42 要抓紧\n|二'],
    ['一|\n✓ 二\n\n【议题二】\n09:50 \n三', '一', '✓ 一\n✓ 二\n\n【议题二】\n09:50 \n|三'],
    ['一\n二|', '二', '一\n✓ 二|'],
    ['✓ 09:42 再|来', '再来', '✓ 09:42 再来|'],
    // The selected words, as they were selected.
    ['09:42 市水利局：|要抓紧|，下月报', '要抓紧', '✓ 09:42 市水利局：要抓紧，下月报|'],
    ['|09:42 一\n|二', '一', '✓ 09:42 一\n|二'],
    ['甲|乙\n【议题二】\n\n09:50 丙|丁\n末', '乙\n丙', '✓ 甲乙\n【议题二】\n\n✓ 09:50 丙丁\n|末'],
  ])('of %j takes %j and leaves %j', (before, words, after) => {
    const taken = takeWords(written(before))
    expect(taken?.words).toBe(words)
    expect(shown(taken!.after)).toBe(after)
  })

  test.each(['|', '一\n|\n二', '【议题二 审|议】', '09:42 |', '一| \n |二'])(
    'finds nothing to take in %j',
    (before) => {
      expect(takeWords(written(before))).toBeNull()
    },
  )
})
