import { findMatches, type TextRule } from './text-rule.ts'

const FORMULA =
  /(?:特此(?:纪要|通知|通报|报告|函告|函复|公告))[。！]?|(?:以上|此)(?:纪要|意见)，?请[^，。]{0,12}(?:遵照|贯彻|认真)(?:执行|落实)[。！]?|(?:妥否|当否|以上意见妥否)，?请[^。]{0,4}批示[。！]?|让我们[^。！]{2,40}[！!]/gu

/** Minutes end with what was decided: no 特此纪要, no call, no thanks. */
export const closingFormula: TextRule = {
  id: 'closing-formula',
  level: 'suspect',
  group: 'title',
  source: '纪要惯例',
  needs: '特请让',
  fires: [
    '特此纪要。',
    '特此通知。',
    '以上纪要，请遵照执行。',
    '妥否，请批示。',
    '让我们携起手来，共创辉煌！',
  ],
  passes: ['现将会议议定事项纪要如下：', '请遵照执行会议精神'],
  find: (text) => findMatches(text, FORMULA),
}
