import { ChevronLeft, ChevronRight, FileDown, FileText, Printer, SlidersHorizontal } from 'lucide-react'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { CommandButton } from '../commands/command-button.tsx'
import { previewStrings as strings } from '../strings/preview.ts'
import { Button } from '../ui/button.tsx'
import { VIEW_PERCENTS, type ViewMode } from '../zoom/view-mode.ts'

export interface PreviewToolbarProps {
  readonly mode: ViewMode
  readonly onMode: (mode: ViewMode) => void
  readonly current: number
  readonly count: number
  readonly onGo: (page: number) => void
  readonly profile: FormatProfile
  readonly profiles: readonly FormatProfile[]
  readonly onProfile: (id: string) => void
  readonly onEditProfiles: () => void
  readonly onPrint: () => void
}

const MODES: readonly { readonly mode: ViewMode; readonly label: string }[] = [
  { mode: 'auto', label: strings.auto },
  { mode: 'fit-width', label: strings.fitWidth },
  { mode: 'fit-page', label: strings.fitPage },
  { mode: 'two-up', label: strings.twoUp },
]

/** How pages are shown, by which profile they are set, and where they go. */
export function PreviewToolbar(props: PreviewToolbarProps) {
  const { mode, current, count, onGo } = props
  const isKnown = props.profiles.some((profile) => profile.id === props.profile.id)
  return (
    <div className="page-toolbar" role="toolbar" aria-label={strings.pages}>
      <Button
        look="plain"
        icon={ChevronLeft}
        label={strings.previous}
        className="button-icon"
        isDisabled={current <= 1}
        onPress={() => onGo(current - 1)}
      />
      <span className="page-count">{strings.pageOf(current, count)}</span>
      <Button
        look="plain"
        icon={ChevronRight}
        label={strings.next}
        className="button-icon"
        isDisabled={current >= count}
        onPress={() => onGo(current + 1)}
      />
      <select
        className="input select page-mode"
        aria-label={strings.zoom}
        value={String(mode)}
        onChange={(event) => props.onMode(readMode(event.target.value))}
      >
        {MODES.map((one) => (
          <option key={one.label} value={String(one.mode)}>
            {one.label}
          </option>
        ))}
        {VIEW_PERCENTS.map((percent) => (
          <option key={percent} value={percent}>
            {percent}%
          </option>
        ))}
      </select>
      <span className="page-toolbar-gap" />
      <label className="page-profile">
        <span>{strings.profile}</span>
        <select
          className="input select"
          aria-label={strings.profile}
          value={props.profile.id}
          onChange={(event) => props.onProfile(event.target.value)}
        >
          {isKnown ? null : <option value={props.profile.id}>{props.profile.name}</option>}
          {props.profiles.map((profile) => (
            <option key={profile.id} value={profile.id}>
              {profile.name}
            </option>
          ))}
        </select>
      </label>
      <Button
        look="plain"
        icon={SlidersHorizontal}
        label={strings.editProfiles}
        title={strings.editProfiles}
        onPress={props.onEditProfiles}
      >
        <span className="page-toolbar-word">{strings.editProfilesShort}</span>
      </Button>
      <CommandButton id="file.print" icon={Printer} look="normal" onPress={props.onPrint} />
      <CommandButton id="file.exportPdf" icon={FileDown} look="normal" />
      <CommandButton id="file.exportDocx" icon={FileText} look="normal" />
    </div>
  )
}

function readMode(value: string): ViewMode {
  return MODES.find((one) => one.mode === value)?.mode ?? Number(value)
}
