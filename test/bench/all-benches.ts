import type { Bench } from './bench.ts'
import { atRest } from './benches/at-rest.ts'
import { checkKey, checkKeyLarge, checkLarge, checkModel } from './benches/check.ts'
import { coldStarts } from './benches/cold-start.ts'
import { compareIds, compareTexts } from './benches/compare.ts'
import { deriveTexts } from './benches/derive-texts.ts'
import { draftSave } from './benches/draft-save.ts'
import { exportDocx, textToDocx } from './benches/export-docx.ts'
import { importDocx } from './benches/import-docx.ts'
import { importText } from './benches/import-text.ts'
import {
  libraryPainted,
  librarySave,
  librarySearches,
  librarySize,
  searchPainted,
} from './benches/library.ts'
import { memoryGrowth } from './benches/memory-growth.ts'
import { showPages } from './benches/preview.ts'
import { rosterSearch } from './benches/roster.ts'
import { startToList } from './benches/start-to-list.ts'
import { tableBenches } from './benches/table.ts'
import { ticksScroll } from './benches/ticks.ts'
import { typesetEdit, typesetLarge, typesetModel } from './benches/typeset.ts'
import { typing } from './benches/typing.ts'
import { versionSize } from './benches/version-size.ts'

/** In the order they run: quiet work first, then what starts Electron. */
export const ALL_BENCHES: readonly Bench[] = [
  importText,
  importDocx,
  exportDocx,
  textToDocx,
  typesetModel,
  typesetLarge,
  typesetEdit,
  deriveTexts,
  rosterSearch,
  checkModel,
  checkLarge,
  checkKey,
  checkKeyLarge,
  compareIds,
  compareTexts,
  versionSize,
  draftSave,
  ...librarySearches,
  librarySave,
  librarySize,
  startToList,
  ...coldStarts,
  ...atRest,
  showPages,
  libraryPainted,
  searchPainted,
  ticksScroll,
  ...typing,
  ...memoryGrowth,
  ...tableBenches,
]
