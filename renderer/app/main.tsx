import '../platform/without-eval.ts'
import '../platform/only-empty-html.ts'
import '../styles/main.css'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { assert } from '#shared/assert.ts'
import { loadCheckMemory } from '../check/check-memory.ts'
import { listen } from '../platform/desktop.ts'
import { loadProfiles } from '../profiles/profile-shelf.ts'
import { loadRoster } from '../roster/roster-shelf.ts'
import { readLaterParts } from '../ui/later.tsx'
import { loadPinyin } from '../ui/pinyin.ts'
import { App } from './app.tsx'

const root = document.querySelector('#root')
assert(root, 'index.html has a root')
void loadProfiles()
void loadRoster()
void loadCheckMemory()
// Some of it was taken back from a copy of the library.
listen('library:keptChanged', () => {
  void loadProfiles()
  void loadRoster()
})
createRoot(root).render(
  <I18nProvider locale="zh-CN">
    <App />
  </I18nProvider>,
)
// The last draft is drawn before anything is read that no start shows; what a name is found by comes first, the writer may ask for it at once.
setTimeout(() => void loadPinyin().then(readLaterParts), 300)
