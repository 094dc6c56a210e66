import { absentSpeaks } from './absent-speaks.ts'
import { addressee } from './addressee.ts'
import { agreedReport } from './agreed-report.ts'
import { amountDiffers } from './amount-differs.ts'
import { amountUnit } from './amount-unit.ts'
import { attachmentList } from './attachment-list.ts'
import { attachmentMissing } from './attachment-missing.ts'
import { chairAbsent } from './chair-absent.ts'
import { clockMixed } from './clock-mixed.ts'
import { crossReference } from './cross-reference.ts'
import { dateOrder } from './date-order.ts'
import { deadlinePassed } from './deadline-passed.ts'
import type { DocumentRule } from './document-rule.ts'
import { heardNotAgreed } from './heard-not-agreed.ts'
import { issuerDiffers } from './issuer-differs.ts'
import { itemSeparators } from './item-separators.ts'
import { itemsCounted } from './items-counted.ts'
import { leadAndSupport } from './lead-and-support.ts'
import { lineNumbers } from './line-numbers.ts'
import { listGoesOn } from './list-goes-on.ts'
import { loneItem } from './lone-item.ts'
import { meetingName } from './meeting-name.ts'
import { nameDiffers } from './name-differs.ts'
import { nearWord } from './near-word.ts'
import { noDecision } from './no-decision.ts'
import { noDestination } from './no-destination.ts'
import { noUnit } from './no-unit.ts'
import { numberJump } from './number-jump.ts'
import { numberSkipped } from './number-skipped.ts'
import { numberTaken } from './number-taken.ts'
import { numberYear } from './number-year.ts'
import { officeRank } from './office-rank.ts'
import { officeWord } from './office-word.ts'
import { openerBeforeItems } from './opener-before-items.ts'
import { openingLacks } from './opening-lacks.ts'
import { ordinalDiffers } from './ordinal-differs.ts'
import { ownLevel } from './own-level.ts'
import { personPost } from './person-post.ts'
import { personTwice } from './person-twice.ts'
import { placeDiffers } from './place-differs.ts'
import { postDiffers } from './post-differs.ts'
import { principleWithoutChange } from './principle-without-change.ts'
import { reporterNotPresent } from './reporter-not-present.ts'
import { saidTwice } from './said-twice.ts'
import { shortTitle } from './short-title.ts'
import { stockWording } from './stock-wording.ts'
import { textAfterRolls } from './text-after-rolls.ts'
import { titleDiffers } from './title-differs.ts'
import { topicMark } from './topic-mark.ts'
import { unitAbsent } from './unit-absent.ts'
import { unitAlias } from './unit-alias.ts'
import { unitPrefix } from './unit-prefix.ts'
import { unitSpelling } from './unit-spelling.ts'
import { unitSuffix } from './unit-suffix.ts'
import { unitUnknown } from './unit-unknown.ts'
import { unmarkedTitle } from './unmarked-title.ts'
import { weekday } from './weekday.ts'

/** Every rule that compares places of a document. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
  unitAbsent,
  attachmentList,
  ownLevel,
  absentSpeaks,
  addressee,
  agreedReport,
  amountDiffers,
  amountUnit,
  attachmentMissing,
  chairAbsent,
  clockMixed,
  dateOrder,
  deadlinePassed,
  heardNotAgreed,
  issuerDiffers,
  itemSeparators,
  itemsCounted,
  leadAndSupport,
  lineNumbers,
  listGoesOn,
  loneItem,
  meetingName,
  nameDiffers,
  nearWord,
  noDecision,
  noDestination,
  noUnit,
  numberJump,
  officeWord,
  openerBeforeItems,
  ordinalDiffers,
  numberTaken,
  numberSkipped,
  personTwice,
  placeDiffers,
  postDiffers,
  principleWithoutChange,
  reporterNotPresent,
  saidTwice,
  shortTitle,
  stockWording,
  textAfterRolls,
  titleDiffers,
  unitAlias,
  unitPrefix,
  unitSpelling,
  unitUnknown,
  crossReference,
  numberYear,
  officeRank,
  openingLacks,
  personPost,
  topicMark,
  unitSuffix,
  unmarkedTitle,
  weekday,
]
