import '../platform/without-eval.ts'
import '../platform/only-empty-html.ts'
import '../styles/main.css'
import { I18nProvider } from 'react-aria-components'
import { createRoot, type Root } from 'react-dom/client'
import { assert } from '#shared/assert.ts'
import { listen } from '../platform/desktop.ts'
import { loadProfiles } from '../profiles/profile-shelf.ts'
import { loadRoster } from '../roster/roster-shelf.ts'
import { readLaterParts } from '../ui/later.tsx'
import { App } from './app.tsx'
import { createAppActions } from './create-app-actions.ts'
import { readStart } from './read-start.ts'
import { createWindowState } from './window-state.ts'

const root = document.querySelector('#root')
assert(root, 'index.html has a root')
// Some of it was taken back from a copy of the library.
listen('library:keptChanged', () => {
  void loadProfiles()
  void loadRoster()
})
void draw(createRoot(root))
// The last draft is drawn before anything is read that no start shows.
setTimeout(() => void readLaterParts(), 300)

/** The first picture is the last draft, if one was left open: the list would be drawn for nothing. */
async function draw(root: Root): Promise<void> {
  const shown = createWindowState()
  const actions = createAppActions(shown)
  const start = await readStart()
  // One that does not open must not keep the window empty.
  const { draft } = start
  if (draft !== null) await actions.reopen(draft.id, draft.opened).catch(reportError)
  root.render(
    <I18nProvider locale="zh-CN">
      <App window={shown} actions={actions} start={start} />
    </I18nProvider>,
  )
}
