import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { Masthead } from '#shared/minutes/blocks.ts'
import { findMasthead } from '#shared/minutes/walk.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const REST =
  '云溪县人民政府办公室　2025年4月2日\n2025年4月1日，县长林远舟主持召开常务会议，纪要如下：\n一、研究预算\n会议同意。'
const read = (head: string) => parseMinutesText(`${head}\n${REST}`)
const mastheadOf = (head: string): Partial<Masthead> => findMasthead(read(head).minutes.children) ?? {}

describe('what stands around 标志', () => {
  it.each([
    ['秘密★3年\n特急\n云溪县人民政府常务会议纪要', { secrecy: '秘密★3年', urgency: '特急' }],
    ['秘密★3年　　特急\n云溪县人民政府常务会议纪要', { secrecy: '秘密★3年', urgency: '特急' }],
    [
      '000012\n机密 ★ 1年\n加急\n云溪县人民政府常务会议纪要',
      { copyNumber: '000012', secrecy: '机密★1年', urgency: '加急' },
    ],
    ['云溪县人民政府常务会议纪要\n第9号\n签发人：林远舟', { number: '第9号', signer: '林远舟' }],
    [
      '云溪县人民政府常务会议纪要\n〔2025〕9号　　　签发人：林远舟',
      { number: '〔2025〕9号', signer: '林远舟' },
    ],
    ['云溪县人民政府常务会议纪要\n〔2025〕9号　　签发人: 林 远', { signer: '林远' }],
    [
      '云溪县人民政府常务会议纪要\n〔2025〕9号　　签发人：林远舟　　沈知行',
      { number: '〔2025〕9号', signer: '林远舟　沈知行' },
    ],
    [
      '云溪县人民政府常务会议纪要\n签发人：林远舟　沈知行\n〔2025〕9号　　高　明',
      { number: '〔2025〕9号', signer: '林远舟　沈知行　高明' },
    ],
    [
      '云溪县人民政府常务会议纪要\n签发人：林远舟、沈知行、\n陆平、周正、\n〔2025〕9号　　高明川',
      { number: '〔2025〕9号', signer: '林远舟、沈知行、陆平、周正、高明川' },
    ],
    ['云溪县人民政府常务会议纪要\n签发人：林远舟　沈　行', { signer: '林远舟　沈行' }],
    ['内部\n中共云溪县委\n常委会会议纪要', { secrecy: '内部', organ: '中共云溪县委' }],
  ])('%s', (head, fields) => {
    expect(mastheadOf(head)).toMatchObject(fields)
    expect(read(head).leftover).toEqual([])
  })

  it.each([
    '云溪县人民政府常务会议纪要\n签发人：待定（会后补）',
    '云溪县人民政府常务会议纪要\n特急',
    '密级：内部\n云溪县人民政府常务会议纪要',
  ])('stays a paragraph where it says something else or stands elsewhere: %s', (head) => {
    expect(mastheadOf(head)).toMatchObject({ signer: null, urgency: null, secrecy: null })
    expect(read(head).leftover).toHaveLength(1)
  })

  it.each([
    '林远舟　沈知行　高明',
    '林远舟、沈知行、高明',
    '林远舟　沈行　高明川　陆平',
    '阿不都热依木·买买提　沈行　高明',
  ])('of more than two 签发人 is read the same from what was written out: %s', (signer) => {
    const { minutes } = read('云溪县人民政府常务会议纪要\n〔2025〕9号')
    const children = minutes.children.map((block) =>
      block.type === 'masthead' ? { ...block, signer } : block,
    )
    const again = parseMinutesText(minutesToPlainText({ ...minutes, children })).minutes
    expect(findMasthead(again.children)).toMatchObject({ number: '〔2025〕9号', signer })
  })

  it('签发人： where nobody has signed is understood, and stays', () => {
    const { minutes, leftover } = read('云溪县人民政府常务会议纪要\n签发人：')
    expect(leftover).toEqual([])
    expect(minutesToPlainText(minutes)).toContain('签发人：')
  })

  it('is read the same from what was written out', () => {
    const { minutes } = read('秘密★3年\n特急\n云溪县人民政府常务会议纪要\n〔2025〕9号　　签发人：林远舟')
    const again = parseMinutesText(minutesToPlainText(minutes)).minutes
    expect(findMasthead(again.children)).toMatchObject({
      secrecy: '秘密★3年',
      urgency: '特急',
      number: '〔2025〕9号',
      signer: '林远舟',
    })
  })
})
