import { Node, Text, Transforms } from 'slate'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { diffMinutes } from '#shared/minutes/minutes-change.ts'
import { renameInBlocks } from '#shared/roster/rename-in-blocks.ts'
import { asOneStep } from '../editor/commands/as-one-step.ts'
import { setBlock } from '../editor/commands/set-block.ts'
import { request } from '../platform/desktop.ts'
import { findDraftsNaming } from '../roster/find-drafts-naming.ts'
import { roster } from '../roster/roster-shelf.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { workThrough } from '../ui/show-work.ts'
import { orTell, tell } from '../ui/tell.ts'
import type { OpenDocument } from './open-document.ts'
import type { WindowLinks } from './window-links.ts'

/** Units that were renamed, in the drafts that are still written. What was issued, archived or put into the bin is never touched. */
export function createRenameActions({ dispatch, getState }: WindowLinks) {
  /** Of the units that are not renamed: the full name of the one that is (云州市粮食局) follows. */
  const otherNames = (from: string, to: string) =>
    roster
      .get()
      .units.filter(({ name }) => name !== from && name !== to)
      .flatMap(({ name, fullName, aliases }) => [name, fullName, ...aliases])
  const renameIn = async ({ id }: DraftSummary, from: string, to: string): Promise<number> => {
    const { document } = getState()
    if (document?.id === id) return renameInOpen(document, from, to)
    const draft = orTell(await request('drafts:open', { id }))
    if (draft === null || draft.isLocked) return 0
    const { blocks, count } = renameInBlocks(draft.minutes.children, from, to, otherNames(from, to))
    if (count === 0) return 0
    const change = diffMinutes(draft.minutes, { ...draft.minutes, children: blocks })
    const { revision, pages } = draft.summary
    const saved = await request('drafts:save', { id, change, expectedRevision: revision, pages })
    return orTell(saved) === null ? 0 : count
  }
  const renameInOpen = (document: OpenDocument, from: string, to: string): number => {
    const { children } = document.takeMinutes()
    const { blocks, count } = renameInBlocks(children, from, to, otherNames(from, to))
    asOneStep(document.editor, () => {
      for (const [index, block] of blocks.entries()) {
        if (block !== children[index]) replaceBlock(document, index, block)
      }
    })
    document.showNow()
    return count
  }
  return {
    /** Drafts in which a name stands and that may be changed. */
    async findDraftsNaming(name: string): Promise<readonly DraftSummary[]> {
      await getState().document?.autosave.flush()
      const found = orTell(await findDraftsNaming(name)) ?? []
      return found.filter(({ status }) => status !== '印发')
    },
    async renameInDrafts(drafts: readonly DraftSummary[], from: string, to: string): Promise<void> {
      let places = 0
      let changed = 0
      await workThrough(strings.renamingInDrafts, drafts, async (draft) => {
        const count = await renameIn(draft, from, to)
        places += count
        changed += count > 0 ? 1 : 0
        return true
      })
      dispatch({ type: 'library-changed' })
      if (drafts.length > 0) tell(strings.renamedInDrafts(changed, places, to))
    },
  }
}

function replaceBlock({ editor }: OpenDocument, index: number, block: MinutesBlock): void {
  if (block.type === 'table') {
    Transforms.removeNodes(editor, { at: [index] })
    Transforms.insertNodes(editor, block, { at: [index] })
    return
  }
  for (const [at, { text }] of block.children.entries()) {
    const path = [index, at]
    const old = Node.get(editor, path)
    if (!Text.isText(old) || old.text === text) continue
    Transforms.insertText(editor, text, {
      at: { anchor: { path, offset: 0 }, focus: { path, offset: old.text.length } },
    })
  }
  setBlock(editor, index, block)
}
