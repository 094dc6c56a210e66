import { join } from 'node:path'
// Types window.desktop.
import type {} from '../../../renderer/platform/desktop.ts'
import type { Minutes } from '../../../shared/minutes/minutes.ts'
import { answerSaveDialog } from '../answer-dialogs.ts'
import { launchApp, makeTemporaryFolder } from '../launch-app.ts'

/**
 * Has the program export each document as a PDF, all in one start of it, as a writer does from the menu; gives the files in the same
 * order.
 *
 * @param environment for the program, such as FONTCONFIG_FILE
 */
export async function exportPdfs(
  documents: readonly Minutes[],
  environment: Record<string, string> = {},
): Promise<string[]> {
  const folder = makeTemporaryFolder('pdf')
  const { app, page, close } = await launchApp({ environment })
  try {
    const files: string[] = []
    for (const [index, minutes] of documents.entries()) {
      const file = join(folder, `${index}.pdf`)
      await answerSaveDialog(app, file)
      const written = await page.evaluate(async (draft) => {
        const chosen = await window.desktop?.invoke('exports:choose', { format: 'pdf', suggestedName: '稿' })
        const target = chosen?.ok ? (chosen.value?.target ?? '') : ''
        return window.desktop?.invoke('exports:write', { target, minutes: draft })
      }, minutes)
      if (!written?.ok) throw new Error(`document ${index} was not exported: ${JSON.stringify(written)}`)
      files.push(file)
    }
    return files
  } finally {
    await close()
  }
}
