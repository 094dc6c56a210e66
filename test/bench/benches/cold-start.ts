import { projectRoot } from '../../../scripts/project-folders.ts'
import type { Bench, Samples } from '../bench.ts'
import { electronReady } from '../electron-bench.ts'
import { openWatchedDisplay } from '../frame-buffer.ts'
import {
  bareElectron,
  electron,
  libreOffice,
  type Start,
  slateAlone,
  withLeftOpen,
} from '../start-programs.ts'

const STARTS = 7

/** Measures two programs in turn on a display that only they have; the first start of each fills the machine's caches. */
async function inTurn(ours: Start, peer: Start, what: 'firstMs' | 'paintedMs'): Promise<Samples> {
  await electronReady()
  const display = await openWatchedDisplay()
  const samples = { ours: [] as number[], peer: [] as number[] }
  try {
    for (let start = 0; start <= STARTS; start += 1) {
      const [mine, theirs] = [await ours(display), await peer(display)]
      if (start === 0) continue
      samples.ours.push(mine[what])
      samples.peer.push(theirs[what])
    }
    return samples
  } finally {
    display.close()
  }
}

/** Measured from outside, by what is on the screen: no driver is in the figure. */
export const coldStarts: readonly Bench[] = [
  {
    name: 'cold-start',
    about: 'start → last draft (11 topics) painted, against a bare Electron window',
    needsElectron: true,
    run: () =>
      withLeftOpen((folder, { data }) =>
        inTurn(electron(projectRoot, data), bareElectron(folder), 'paintedMs'),
      ),
  },
  {
    name: 'cold-start-first',
    about: 'start → first change of the screen, against a bare Electron window',
    needsElectron: true,
    run: () =>
      withLeftOpen((folder, { data }) =>
        inTurn(electron(projectRoot, data), bareElectron(folder), 'firstMs'),
      ),
  },
  {
    name: 'cold-start-slate',
    about: 'start → last draft painted, against a window of slate-react alone with the same text',
    needsElectron: true,
    run: () =>
      withLeftOpen(async (folder, { data }) =>
        inTurn(electron(projectRoot, data), await slateAlone(folder), 'paintedMs'),
      ),
  },
  {
    name: 'cold-start-office',
    about: 'start → last draft painted, against LibreOffice Writer opening its .docx',
    needsElectron: true,
    run: () =>
      withLeftOpen((folder, { data, docx }) =>
        inTurn(electron(projectRoot, data), libreOffice(folder, docx), 'paintedMs'),
      ),
  },
]
