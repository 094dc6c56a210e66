import type { MinutesContext } from '../minutes/minutes.ts'
import { numberBlocks } from '../minutes/numbering.ts'
import { effectiveTexts } from '../wording/effective-text.ts'
import { openerLabel, splitOpener } from '../wording/opener.ts'
import type { Finding } from './finding.ts'

/** The places of a document in words: 版头, 开头段, 议题二标题, 议题二·明确, 列席名单. */
export function createPlaces(context: MinutesContext): (finding: Pick<Finding, 'index' | 'field'>) => string {
  const numbers = numberBlocks(context.children)
  const texts = effectiveTexts(context)
  let topics = 0
  let topic = ''
  let statement = ''
  const places = context.children.map((block, index): string => {
    switch (block.type) {
      case 'masthead':
        return '版头'
      case 'opening':
        return '开头段'
      case 'topic':
        topics += 1
        topic = `议题${(numbers[index] ?? '').replace(/、$/u, '') || topics}`
        statement = ''
        return `${topic}标题`
      case 'statement': {
        const { opener } = splitOpener(texts[index] ?? '', context.wording)
        statement = opener === null ? '正文' : openerLabel(opener, context.wording)
        return topic === '' ? statement : `${topic}·${statement}`
      }
      case 'item': {
        const number = numbers[index] ?? ''
        return topic === '' ? `${statement}${number}` : `${topic}·${statement}${number}`
      }
      case 'paragraph':
        return topic === '' ? '正文' : `${topic}·段落`
      case 'roll':
        topic = ''
        return `${block.role}名单`
      case 'attachment':
        topic = '附件'
        statement = ''
        return topic
      default:
        return '版记'
    }
  })
  return ({ index, field }) => (field === 'source' ? `第${index + 1}行` : (places[index] ?? ''))
}
