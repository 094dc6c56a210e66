import { isLikelyName } from '../../people/unit-and-name.ts'

/** The line over a message in a chat: 小林 2025/6/12 9:30:12, [06-12 09:30] 小林：. */
const SENDER =
  /^[^，、；\t]{0,40}(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)[^，、；\t\d]{0,24}(?:\(\d+\))?[：:]?$/u
/** A time alone: the name of the sender stands in the line over it, in some programs under it. */
const TIME_ALONE =
  /^[^\p{Script=Han}，、；\t]*(?:(?:星期|周)[一二三四五六日天]|[年月日上下午昨今前天\s\d:：/.\-[\]])+$/u
/** What is answered in a chat. */
const ANSWER =
  /^(?:@\S{1,30}\s*)?(?:已?收到|好的?|谢谢|感谢|辛苦了?|[Oo][Kk]|明白|知道了|了解|没问题|请查收|嗯+)[\p{P}\s\p{Emoji_Presentation}]*(?:谢谢|辛苦了?|领导|各位)?[\p{P}\s]*$/u
/** Longer than this nobody answers a list. In characters. */
const LONGEST_ANSWER = 60
/** 各位好，参会名单如下：, 名单发您：, 共3人：: what leads in a list that somebody sent. */
const LEAD_IN =
  /^(?:[^（；：\d]{0,30}(?:(?:名单|名册|人员)[^（；：，\d]{0,6}|发[您你]|查收|如下)[：:]|[^（；：\d]{0,30}如下[。.]?|[^（；：\d]{0,30}(?:名单|名册|人员)?[（(]?共计?\s*\d{1,3}\s*[人名位][）)]?[：:。]?)$/u

function isAnswer(line: string): boolean {
  return line.length <= LONGEST_ANSWER && ANSWER.test(line)
}

/** Whether a line says no more than that a list follows. */
export function isLeadIn(line: string): boolean {
  return LEAD_IN.test(line)
}

/**
 * Parts who wrote in a chat, when, and what was answered from the list that was sent. A list with a time in most of its lines is no chat.
 * `leftOut`: the lines that are not in `said`, as written.
 */
export function splitChat(text: string): { said: string; leftOut: string[] } {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  const words = lines.map((line) => line.trim())
  const timed = words.map((line) => SENDER.test(line))
  const count = timed.filter(Boolean).length
  if (count * 2 > lines.length) return { said: lines.join('\n'), leftOut: [] }
  const isAlone = (at: number) => timed[at] === true && TIME_ALONE.test(words[at] ?? '')
  const isName = (at: number) => timed[at] === false && isLikelyName(words[at] ?? '')
  /** 张三 / 10:21, or 10:21 / 张三 / 名单如下：. */
  const isNameAtTime = (at: number) =>
    isName(at) && (isAlone(at + 1) || (isAlone(at - 1) && !isName(at - 2) && isLeadIn(words[at + 1] ?? '')))
  /** 张三： / 名单如下：. */
  const isSpeaker = (at: number) => {
    const [, name = ''] = /^([^，、；：]+)[：:]$/u.exec(words[at] ?? '') ?? []
    return isLikelyName(name) && isLeadIn(words[at + 1] ?? '')
  }
  const isOut = words.map(
    (line, at) => timed[at] === true || isNameAtTime(at) || isSpeaker(at) || (count > 0 && isAnswer(line)),
  )
  return {
    said: lines.filter((_, at) => isOut[at] !== true).join('\n'),
    leftOut: words.filter((_, at) => isOut[at] === true),
  }
}
