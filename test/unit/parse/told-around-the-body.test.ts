import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const people = (text: string) =>
  read(text).attendance.map(({ role, entries }) => [
    role,
    ...entries.map(({ unit, names, unnamed }) => [unit, ...names, ...unnamed.map((words) => `*${words}`)]),
  ])
const BODY = '一、研究预算\n会议同意。\n二、研究造林\n会议同意。\n'

describe('who chaired and who was there, told in other places than the head', () => {
  const news = '2025年8月11日，学院召开2025年第18次党政联席会。\n会议讨论了购置家具事宜。要求尽快采购。\n'

  it.each([
    '会议由党委书记林远舟主持，院长沈知行、副院长高明川参加。办公室主任陆怀安列席会议。',
    '党委书记林远舟主持会议，院长沈知行、副院长高明川参加。办公室主任陆怀安列席会议。\n会议还研究了其他事项。',
  ])('in the last paragraph: %s', (last) => {
    expect(read(news + last).meeting.chair).toBe('林远舟')
    expect(people(news + last)).toEqual([
      ['参加会议', [null, '沈知行'], [null, '高明川']],
      ['列席', ['办公室', '陆怀安']],
    ])
  })

  it.each([
    ['会议要求，该项目由市住建局林远舟主持。', '其他'],
    ['会议听取了由林远舟主持起草的方案。', '其他'],
    ['会议指出，上次会议由林远舟主持召开时已经明确。', '其他'],
  ])('not in a sentence about something else: %s', (line) => {
    expect(read(`2025年8月11日，学院召开党政联席会。\n${line}`).meeting.chair).toBeNull()
  })

  it('units beside the last one named are told too', () => {
    const last =
      '区委副书记、区长林远舟及区委各常委参加会议。区政协主席、云岭管委会主任沈知行及区人大、政府各领导列席会议。'
    expect(people(news + last)).toEqual([
      ['参加会议', [null, '林远舟'], [null, '*区委各常委']],
      ['列席', ['云岭管委会', '沈知行'], [null, '*区人大、政府各领导']],
    ])
    expect(
      people(`2025年1月12日，协会召开理事会。会长林远舟、副会长沈知行及理事参加会议。\n${BODY}`),
    ).toEqual([['参加会议', [null, '林远舟'], [null, '沈知行'], [null, '*理事']]])
  })

  it.each([
    ['（出席：副县长沈知行、高明川；列席：县财政局陆怀安）', ''],
    ['', '（出席：副县长沈知行、高明川；列席：县财政局陆怀安）'],
  ])('in brackets: %s%s', (above, below) => {
    const text = `2025年4月5日，县长林远舟主持召开专题会议。\n${above}\n${BODY}${below}`
    expect(people(text)).toEqual([
      ['出席', [null, '沈知行', '高明川']],
      ['列席', ['县财政局', '陆怀安']],
    ])
    expect(read(text).leftover).toEqual([])
  })

  it('in brackets inside the opening, and behind a comma', () => {
    expect(
      people(
        `2025年4月5日，会议由县长林远舟主持，（出席：副县长沈知行；列席：县财政局陆怀安、县水利局孟书白）。\n${BODY}`,
      ),
    ).toEqual([
      ['出席', [null, '沈知行']],
      ['列席', ['县财政局', '陆怀安'], ['县水利局', '孟书白']],
    ])
    expect(
      people(
        `2025年1月9日召开了常务理事会，会议由理事长林远舟院士主持，参加会议的常务理事有：沈知行副理事长、高明川院士、陆怀安等。\n${BODY}`,
      ),
    ).toEqual([['参加会议', [null, '沈知行', '高明川', '陆怀安']]])
  })

  it('for one topic only', () => {
    expect(
      people(`2025年4月5日，县长林远舟主持召开专题会议。县财政局局长沈知行列席第三个议题。\n${BODY}`),
    ).toEqual([['列席', ['县财政局', '沈知行']]])
  })
})

describe('chair and place in the opening', () => {
  it.each([
    ['理事长林远舟院士', '林远舟'],
    ['董事长林远舟先生', '林远舟'],
    ['林远舟教授', '林远舟'],
    ['常务副校长', null],
    ['常务副县长', null],
  ])('会议由%s主持', (who, chair) => {
    expect(read(`2025年3月23日召开了校务会，会议由${who}主持。\n${BODY}`).meeting.chair).toBe(chair)
  })

  it.each([
    ['在区建委由林远舟主任主持召开专题会议', '区建委'],
    ['县长林远舟在白塘村村委会召集县水利局、白塘镇政府及村民代表召开座谈会', '白塘村村委会'],
    ['县长林远舟在三楼会议室组织有关单位召开协调会', '三楼会议室'],
    ['县长林远舟在三楼会议室主持召开协调会', '三楼会议室'],
  ])('%s', (told, place) => {
    const { minutes } = parseMinutesText(`2025年8月3日，${told}。\n${BODY}`)
    const opening = minutes.children.find((block) => block.type === 'opening')
    expect(opening).toMatchObject({ meeting: { place, chairName: '林远舟' } })
  })
})

describe('posts parted by 、 in a row whose people are parted by blanks', () => {
  it.each([
    '出席：党组副书记 沈知行　党组成员、副局长 高明川　党组成员 陆怀安',
    '出席：党组副书记沈知行　党组成员、副局长高明川　党组成员陆怀安',
    '出席：党组副书记 沈知行　党组成员、副局长 高明川\n　　　党组成员 陆怀安',
  ])('%s', (roll) => {
    const text = `时间：2025年6月30日\n主持：局长林远舟\n${roll}\n${BODY}`
    const attending = [['出席', [null, '沈知行'], [null, '高明川'], [null, '陆怀安']]]
    expect(people(text)).toEqual(attending)
    expect(people(minutesToPlainText(parseMinutesText(text).minutes))).toEqual(attending)
  })

  it('等 behind the last name says that there were more', () => {
    expect(
      people(
        `2025年6月30日，县长林远舟主持召开会议。\n${BODY}参加会议的有：县林业局沈知行，石桥镇高明川等。`,
      ),
    ).toEqual([['参加会议的有', ['县林业局', '沈知行'], ['石桥镇', '高明川']]])
  })
})
