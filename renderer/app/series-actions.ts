import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { Paper, PaperFormat } from '#shared/ipc/papers.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { bringUpToDate } from '#shared/roster/bring-up-to-date.ts'
import { rosterChange } from '#shared/roster/roster.ts'
import { firstMinutes, nextMinutes } from '#shared/series/next-minutes.ts'
import { buildRegister, type SeriesRegister } from '#shared/series/number-register.ts'
import type { Series, UsualRoll } from '#shared/series/series.ts'
import { seriesOf, seriesOfMinutes } from '#shared/series/series-name.ts'
import { membersOf, usualRolls } from '#shared/series/usual-rolls.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { request } from '../platform/desktop.ts'
import { changeRoster, roster } from '../roster/roster-shelf.ts'
import { readNumberedDrafts, readRegister } from '../series/use-register.ts'
import { rosterStrings } from '../strings/roster.ts'
import { describeRollChange, seriesStrings as strings } from '../strings/series.ts'
import { localToday } from '../ui/format-time.ts'
import { orTell, tell } from '../ui/tell.ts'
import type { DraftActions } from './draft-actions.ts'
import type { WindowLinks } from './window-links.ts'

/** Names of the units in their official order. */
function listUnits(): string[] {
  return roster.get().units.map(({ name }) => name)
}

/** 下一次会议: the draft after the last of a series. */
export function createSeriesActions({ dispatch, getState }: WindowLinks, drafts: DraftActions) {
  /** The first draft of a series that has settings only. */
  const createFirstOf = async (register: SeriesRegister, settings: Series) => {
    const own = orTell(await request('templates:list', null)) ?? []
    const templates = [...own, ...builtInTemplates]
    const template = templates.find(({ id }) => id === settings.templateId) ?? builtInTemplates[0]
    if (template === undefined) return
    const made = firstMinutes(createMinutesFromTemplate(template), register, settings)
    if ((await drafts.create(made)) !== null) tell(strings.firstMade(register.name))
  }
  const createNextOf = async (register: SeriesRegister) => {
    const { last, settings } = register
    if (last === null) {
      if (settings !== null) await createFirstOf(register, settings)
      return
    }
    const before = orTell(await request('drafts:open', { id: last.id }))
    if (before === null) return
    const next = nextMinutes(before.minutes, register, settings, listUnits())
    const { blocks, changes } = bringUpToDate(next.children, roster.get(), localToday())
    const made = await drafts.create({ ...next, children: blocks })
    if (made === null) return
    tell(strings.nextMade(before.summary.title, changes.map(describeRollChange)))
    if (settings !== null) await followLast(settings, before.minutes)
  }
  /** The members of a series whose rolls are not fixed are those of its last meeting. */
  const followLast = async (settings: Series, last: Minutes) => {
    if (settings.areRollsFixed) return
    const rolls = usualRolls(last.children, { members: membersOf(settings.rolls), units: listUnits() })
    if (JSON.stringify(rolls) === JSON.stringify(settings.rolls)) return
    await changeRoster(rosterChange({ series: [{ ...settings, rolls }] }))
  }
  return {
    createNextOf,
    /** The rolls of the meeting before the open draft's, of the same series; null: there is none. */
    async readLastRolls(): Promise<readonly UsualRoll[] | null> {
      const { document } = getState()
      const name = document === null ? '' : seriesOfMinutes(document.takeMinutes())
      const others = (await readNumberedDrafts())?.filter(({ id }) => id !== document?.id) ?? []
      const last = buildRegister(others, new Date().getFullYear()).find((one) => one.name === name)?.last
      const draft = last == null ? null : orTell(await request('drafts:open', { id: last.id }))
      if (draft !== null) return usualRolls(draft.minutes.children, { units: listUnits() })
      tell(strings.noLast)
      return null
    },
    /** 会务材料 of the open draft. */
    async writePaper(paper: Paper, format: PaperFormat) {
      const minutes = getState().document?.takeMinutes()
      if (minutes === undefined) return
      const written = orTell(await request('papers:write', { paper, format, minutes }))
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
