import { Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { mergeTable, type TableMerge } from '#shared/roster/merge-table.ts'
import { request } from '../platform/desktop.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { localToday } from '../ui/format-time.ts'
import { orTell, tell, tellError } from '../ui/tell.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { changeRoster, roster } from './roster-shelf.ts'

/** 导入表格 and 导出表格: what a table would change is shown first, and one step takes it. */
export function RosterFiles() {
  const [read, setRead] = useState<{ fileName: string; merge: TableMerge } | null>(null)
  const open = async () => {
    const read = orTell(await request('roster:import', null))
    if (read === null) return
    const { fileName, rows } = read
    const merge = mergeTable(rows, roster.get(), () => crypto.randomUUID(), localToday())
    if (merge === null) tellError(strings.noHeadings(fileName))
    else setRead({ fileName, merge })
  }
  const save = async () => {
    const written = orTell(await request('roster:export', null))
    if (written !== null) tell(strings.exported(written.fileName))
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
