import type { ComposedParagraph } from '../../../shared/compose/composed.ts'
import type { StyleId } from './style-spec.ts'

/** The style of each role; a topic that is only a number stands in the middle. */
export function styleOf(paragraph: ComposedParagraph): StyleId {
  switch (paragraph.role) {
    case 'copyNumber':
    case 'secrecy':
    case 'urgency':
      return 'JyClassification'
    case 'emblem':
      return 'JyMasthead'
    case 'number':
      return paragraph.end.length === 0 ? 'JyNumber' : 'JyIssuerLine'
    case 'issuerLine':
      return 'JyIssuerLine'
    case 'title':
      return 'JyTitle'
    case 'opening':
      return 'JyOpening'
    case 'topic':
      return paragraph.align === 'center' ? 'JyTopicNumber' : 'JyTopic'
    case 'statement':
      return 'JyBody'
    case 'item':
      return 'JyItem'
    case 'paragraph':
    case 'remark':
      return 'JyParagraph'
    case 'roll':
      return 'JyRoll'
    case 'attachmentNote':
      return 'JyAttachmentNote'
    case 'attachmentLabel':
      return 'JyAttachmentLabel'
    case 'attachmentTitle':
      return 'JyAttachmentTitle'
    case 'caption':
      return 'JyCaption'
    case 'table':
      return 'JyTable'
    case 'distribution':
      return 'JyDistribution'
    case 'printing':
      return 'JyPrinting'
  }
}
