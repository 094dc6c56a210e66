import { useState } from 'react'
import type { Backup, CopiedDraft } from '#shared/ipc/backups.ts'
import { request } from '../platform/desktop.ts'
import { settingsStrings as strings } from '../strings/settings.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { CheckField } from '../ui/check-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { formatWhen } from '../ui/format-time.ts'
import { notify } from '../ui/notices.tsx'
import { showWork } from '../ui/show-work.ts'
import { tell, tellError } from '../ui/tell.ts'
import { CopiedPages } from './copied-pages.tsx'
import { KeptList } from './kept-list.tsx'
import type { RestoreLinks } from './restore-links.ts'
import { useContents } from './use-contents.ts'

export interface BackupDialogProps extends RestoreLinks {
  readonly backup: Backup
  readonly onClose: () => void
}

/** A copy of the library, to be looked at: its drafts beside those of now, one opened, one or all taken back. */
export function BackupDialog({ backup, onClose, beforeRestoring, afterRestoring }: BackupDialogProps) {
  const [onlyChanged, setOnlyChanged] = useState(false)
  const [opened, setOpened] = useState<CopiedDraft | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { name } = backup
  const { contents, share, refresh } = useContents(name, onClose)
  const restore = async (ids: readonly string[] | null, asNew: boolean) => {
    if (!(await beforeRestoring())) return
    // The line that says how far it is stands below; a dialog would keep the writer from stopping it.
    onClose()
    const answer = await showWork(strings.restoring, ({ id }) =>
      request('backups:restore', { name, ids: ids === null ? null : [...ids], asNew, work: id }),
    )
    afterRestoring()
    if (!answer.ok) return tellError(answer.error)
    const { restored, locked, isStopped } = answer.value
    if (locked.length > 0) tellError(strings.locked(locked.join('、')))
    if (isStopped) return tell(strings.restoreStopped(restored))
    if (restored > 0)
      notify({
        text: asNew && opened !== null ? strings.restoredNew(opened.title) : strings.restored(restored),
        tone: 'info',
      })
  }
  const drafts = contents?.drafts ?? []
  const count = (compared: CopiedDraft['compared']) =>
    drafts.filter((one) => one.compared === compared).length
  const [different, gone] = [count('different'), count('gone')]
  const when = formatWhen(backup.atMs)
  if (opened !== null) {
    return (
      <Dialog
        title={opened.title}
        size="large"
        onClose={onClose}
        footer={
          <>
            <Button onPress={() => setOpened(null)}>{strings.closePreview}</Button>
            <Button onPress={() => void restore([opened.id], true)}>{strings.restoreNew}</Button>
            <Button
              look="primary"
              isDisabled={opened.compared === 'same'}
              onPress={() => void restore([opened.id], false)}
            >
              {strings.restoreOne}
            </Button>
          </>
        }
      >
        <CopiedPages name={name} id={opened.id} onFail={() => setOpened(null)} />
      </Dialog>
    )
  }
  if (isAsking) {
    return (
      <FormDialog
        title={strings.contents(when)}
        role="alertdialog"
        deed={strings.restoreYes}
        firstFocus="cancel"
        onClose={() => setAsking(false)}
        onDo={() => void restore(null, false)}
      >
        <p>{strings.restoreAllQuestion(different, gone)}</p>
      </FormDialog>
    )
  }
  return (
    <Dialog
      title={strings.contents(when)}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiStrings.close}</Button>
          <Button look="primary" isDisabled={different + gone === 0} onPress={() => setAsking(true)}>
            {strings.restoreAll(different + gone)}
          </Button>
        </>
      }
    >
      <p className="settings-hint">{strings.contentsHint}</p>
      {contents === null ? (
        <p className="settings-hint" role="status">
          {strings.reading}{' '}
          <progress max={1} {...(share === null ? {} : { value: share })} aria-label={strings.reading} />
        </p>
      ) : null}
      {contents !== null && contents.others > 0 ? (
        <p className="settings-hint">{strings.others(contents.others)}</p>
      ) : null}
      <CheckField label={strings.onlyChanged} isChecked={onlyChanged} onChange={setOnlyChanged} />
      <ul className="backup-list copied-list" aria-label={strings.contents(when)}>
        {drafts
          .filter(({ compared }) => !onlyChanged || compared !== 'same')
          .map((draft) => (
            <li key={draft.id}>
              <span className="copied-title">{draft.title}</span>
              <span className="settings-hint">{formatWhen(draft.updatedAtMs)}</span>
              <span className={`backup-state backup-state-${draft.compared}`}>
                {strings.compared[draft.compared]}
              </span>
              <Button
                label={`${draft.title}：${strings.preview}`}
                isDisabled={draft.compared === 'damaged'}
                onPress={() => setOpened(draft)}
              >
                {strings.preview}
              </Button>
            </li>
          ))}
      </ul>
      {contents === null ? null : <KeptList name={name} kept={contents.kept} onRestored={refresh} />}
    </Dialog>
  )
}
