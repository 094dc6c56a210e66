import { Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { describeAppError } from '#shared/app-error.ts'
import { mergeTable, type TableMerge } from '#shared/roster/roster-table.ts'
import { request } from '../platform/desktop.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { localToday } from '../ui/format-time.ts'
import { notify } from '../ui/notices.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { changeRoster, roster } from './roster-shelf.ts'

/** 导入表格 and 导出表格: what a table would change is shown first, and one step takes it. */
export function RosterFiles() {
  const [read, setRead] = useState<{ fileName: string; merge: TableMerge } | null>(null)
  const open = async () => {
    const answer = await request('roster:import', null)
    if (!answer.ok) return notify({ text: describeAppError(answer.error), tone: 'error' })
    if (answer.value === null) return
    const { fileName, rows } = answer.value
    const merge = mergeTable(rows, roster.get(), () => crypto.randomUUID(), localToday())
    if (merge === null) notify({ text: strings.noHeadings(fileName), tone: 'error' })
    else setRead({ fileName, merge })
  }
  const save = async () => {
    const answer = await request('roster:export', null)
    if (!answer.ok) notify({ text: describeAppError(answer.error), tone: 'error' })
    else if (answer.value !== null) notify({ text: strings.exported(answer.value.fileName), tone: 'info' })
  }
  return (
    <>
      <Button icon={Upload} onPress={() => void open()}>
        {strings.importTable}
      </Button>
      <Button icon={Download} onPress={() => void save()}>
        {strings.exportTable}
      </Button>
      {read === null ? null : (
        <MergeDialog
          fileName={read.fileName}
          merge={read.merge}
          onAccept={() => {
            setRead(null)
            void changeRoster(read.merge.change)
          }}
          onClose={() => setRead(null)}
        />
      )}
    </>
  )
}
