import { COMMANDS } from '#shared/commands/commands.ts'
import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import { typesetMarked } from '#shared/compare/marked-copy.ts'
import { annexTitles } from '#shared/minutes/annex-titles.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { listAttendees } from '#shared/people/list-attendees.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { CheckDialog } from '../check/check-dialog.tsx'
import type { Command } from '../commands/command.ts'
import { ChooseDraftDialog } from '../compare/choose-draft-dialog.tsx'
import { PurgeDialog } from '../drafts/purge-dialog.tsx'
import { RenameDialog } from '../drafts/rename-dialog.tsx'
import { TemplateChooser } from '../drafts/template-chooser.tsx'
import { blocksOf } from '../editor/queries/blocks.ts'
import { ExportDialog } from '../hand-over/export-dialog.tsx'
import { TakeDialog } from '../hand-over/take-dialog.tsx'
import { RevisionsDialog } from '../import/revisions-dialog.tsx'
import { ShortcutSheet } from '../palette/shortcut-sheet.tsx'
import { PhraseManager } from '../phrases/phrase-manager.tsx'
import type { Phrases } from '../phrases/use-phrases.ts'
import { AnnexesDialog } from '../preview/annexes-dialog.tsx'
import { PrintDialog, type SetPart } from '../preview/print-dialog.tsx'
import { profileOf } from '../profiles/profile-shelf.ts'
import { PapersDialog } from '../roster/papers-dialog.tsx'
import { libraryStrings } from '../strings/library.ts'
import { templateStrings } from '../strings/templates.ts'
import { SaveAsTemplateDialog } from '../templates/save-as-template-dialog.tsx'
import type { Templates } from '../templates/use-templates.ts'
import { tell } from '../ui/tell.ts'
import { IssueDialog, KeepVersionDialog, UnlockDialog } from '../versions/version-dialogs.tsx'
import type { AppAction, AppState } from './app-state.ts'
import type { AppActions } from './create-app-actions.ts'
import type { OpenDocument } from './open-document.ts'

export interface DialogsProps {
  readonly state: AppState
  readonly dispatch: (action: AppAction) => void
  readonly actions: AppActions
  readonly templates: Templates
  readonly phrases: Phrases
  readonly commands: readonly Command[]
}

/** The dialog that is asked for, if any. */
export function Dialogs({ state, dispatch, actions, templates, phrases, commands }: DialogsProps) {
  const { dialog } = state
  const close = () => dispatch({ type: 'answered' })
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'choose-template':
      return (
        <TemplateChooser
          register={dialog.register}
          builtIn={templates.builtIn}
          own={templates.own}
          onChoose={(template) => {
            close()
            void actions.createFromTemplate(template)
          }}
          onNext={(series) => {
            close()
            void actions.createNextOf(series)
          }}
          onClose={close}
        />
      )
    case 'papers': {
      const minutes = state.document?.takeMinutes()
      return minutes === undefined ? null : (
        <PapersDialog
          count={listAttendees(minutes.children).length}
          onWrite={(paper, format) => {
            close()
            void actions.writePaper(paper, format)
          }}
          onClose={close}
        />
      )
    }
    case 'rename':
      return (
        <RenameDialog
          summary={dialog.summary}
          onRename={(ownTitle) => {
            close()
            void actions.rename(dialog.summary, ownTitle)
          }}
          onClose={close}
        />
      )
    case 'purge':
      return (
        <PurgeDialog
          drafts={dialog.drafts}
          onPurge={() => {
            close()
            void actions.purge(dialog.drafts).then((count) => {
              if (count > 0) tell(libraryStrings.purged(count))
            })
          }}
          onClose={close}
        />
      )
    case 'export-hand-over': {
      const { document } = state
      return document === null ? null : (
        <ExportDialog
          draft={document.titleOf(blocksOf(document.editor))}
          onExport={(wish) => {
            close()
            void actions.exportHandOver(document.id, wish)
          }}
          onClose={close}
        />
      )
    }
    case 'take-hand-over':
      return (
        <TakeDialog
          opened={dialog.opened}
          onTake={(wish, title) => {
            close()
            void actions.takeHandOver(wish, title)
          }}
          onClose={close}
        />
      )
    case 'print':
      return state.document === null ? null : (
        <PrintDialog
          whole={state.document.typeset.settle()}
          annexes={annexTitles(state.document.takeMinutes().children)}
          setPart={setPartOf(state.document)}
          current={dialog.current}
          onPrint={(settings, part) => {
            close()
            void actions.printDraft(settings, part)
          }}
          onClose={close}
        />
      )
    case 'export-annexes': {
      const { format, titles } = dialog
      return (
        <AnnexesDialog
          title={COMMANDS[format === 'pdf' ? 'file.exportPdf' : 'file.exportDocx'].label.replace('…', '')}
          annexes={titles}
          onExport={(annexes) => {
            close()
            void actions.exportDraft(format, annexes)
          }}
          onClose={close}
        />
      )
    }
    case 'check':
      return (
        <CheckDialog
          findings={dialog.findings}
          missing={dialog.missing}
          deed={dialog.deed}
          isBlocked={dialog.isBlocked}
          onGoOn={() => {
            close()
            dialog.goOn()
          }}
          onCheck={(first) => {
            close()
            dispatch({ type: 'went', place: 'editor' })
            dispatch({ type: 'turned-to', side: 'check' })
            if (first !== null) actions.goToFinding(first)
          }}
          onFill={(first) => {
            close()
            dispatch({ type: 'went', place: 'editor' })
            actions.showFactsOf(first)
          }}
          onClose={close}
        />
      )
    case 'keep-version':
      return (
        <KeepVersionDialog
          onKeep={(name, words) => {
            close()
            void actions.keepVersion(name, words)
          }}
          onClose={close}
        />
      )
    case 'issue':
      return (
        <IssueDialog
          onDo={(words) => {
            close()
            void actions.issue(words)
          }}
          onClose={close}
        />
      )
    case 'unlock':
      return (
        <UnlockDialog
          onDo={(words) => {
            close()
            void actions.unlock(words)
          }}
          onClose={close}
        />
      )
    case 'choose-draft':
      return (
        <ChooseDraftDialog
          except={state.document?.id ?? ''}
          onChoose={(draft) => {
            close()
            void actions.compareDraft(draft)
          }}
          onClose={close}
        />
      )
    case 'print-marked':
      return (
        <PrintDialog
          whole={setMarked(dialog)}
          current={1}
          onPrint={(settings) => {
            close()
            void actions.printMarked(dialog.before, dialog.after, settings)
          }}
          onClose={close}
        />
      )
    case 'shortcuts':
      return <ShortcutSheet commands={commands} onClose={close} />
    case 'revisions':
      return <RevisionsDialog fileName={dialog.fileName} count={dialog.count} onAnswer={dialog.answer} />
    case 'phrases':
      return <PhraseManager bank={phrases.bank} onSave={(bank) => void phrases.save(bank)} onClose={close} />
    case 'save-as-template':
      return state.document === null ? null : (
        <SaveAsTemplateDialog
          minutes={state.document.takeMinutes()}
          suggestedName={findTemplateName(state, templates)}
          onSave={(template) => {
            close()
            void templates.save(template).then((saved) => {
              if (saved) tell(templateStrings.savedAs(template.name))
            })
          }}
          onClose={close}
        />
      )
  }
}

/** Sets a part of the document as it would be printed. */
function setPartOf({ takeMinutes, profile }: OpenDocument): SetPart {
  return (part) => typeset(takeMinutes(), profile.get(), { part })
}

/** 花脸稿 on its pages. */
function setMarked({ before, after }: { readonly before: Minutes; readonly after: Minutes }) {
  const profile = profileOf(after.profileId)
  return typesetMarked(compareMinutes(before, after, profile), profile)
}

/** The name of the template the draft was made from, as a start. */
function findTemplateName(state: AppState, { own, builtIn }: Templates): string {
  const id = state.document?.takeMinutes().templateId
  const made = [...own, ...builtIn].find((template) => template.id === id)
  return made === undefined ? '' : templateStrings.copyName(made.name)
}
