import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { Paper } from '#shared/ipc/papers.ts'
import { nextMinutes } from '#shared/series/next-minutes.ts'
import type { SeriesRegister } from '#shared/series/number-register.ts'
import { seriesOf, seriesOfMinutes } from '#shared/series/series-name.ts'
import { request } from '../platform/desktop.ts'
import { readRegister } from '../series/use-register.ts'
import { rosterStrings } from '../strings/roster.ts'
import { seriesStrings as strings } from '../strings/series.ts'
import type { DraftActions } from './draft-actions.ts'
import { orTell, tell } from './tell.ts'
import type { WindowLinks } from './window-links.ts'

/** 下一次会议: the draft after the last of a series. */
export function createSeriesActions({ dispatch, getState }: WindowLinks, drafts: DraftActions) {
  const createNextOf = async (series: SeriesRegister) => {
    const last = orTell(await request('drafts:open', { id: series.last.id }))
    if (last === null) return
    const made = await drafts.create(nextMinutes(last.minutes, series))
    if (made !== null) tell(strings.nextMade(last.summary.title))
  }
  return {
    createNextOf,
    /** 会务材料 of the open draft. */
    async writePaper(paper: Paper) {
      const minutes = getState().document?.takeMinutes()
      if (minutes === undefined) return
      const written = orTell(await request('papers:write', { paper, minutes }))
      if (written !== null) tell(rosterStrings.paperWritten(written.fileName))
    },
    /** 从模板新建; the series are read first, so that what Enter chooses never changes under the hand. */
    async askForNew() {
      await getState().document?.autosave.flush()
      const register = (await readRegister()) ?? []
      dispatch({ type: 'asked', dialog: { kind: 'choose-template', register } })
    },
    /** Of the series of a draft in the list. */
    async createNextAfter(summary: DraftSummary) {
      await getState().document?.autosave.flush()
      const register = await readRegister()
      const series = register?.find(({ name }) => name === seriesOf(summary))
      if (series === undefined) return tell(strings.noSeries)
      await createNextOf(series)
    },
    /** Of the series of the open draft, else of the one used last. */
    async createNext() {
      const { document } = getState()
      // The list knows what is saved.
      if (document !== null) await document.autosave.flush()
      const register = await readRegister()
      const name = document === null ? null : seriesOfMinutes(document.takeMinutes())
      const series = name === null ? register?.[0] : register?.find((one) => one.name === name)
      if (series === undefined) return tell(strings.noSeries)
      await createNextOf(series)
    },
  }
}
