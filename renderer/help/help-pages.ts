import changes from '../../CHANGELOG.md?raw'
import { type HelpGroup, type HelpPage, titleOf } from './help-page.ts'

const texts = import.meta.glob<string>('../../docs/guide/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const images = import.meta.glob<string>('../../docs/guide/images/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The order in the list; a file of docs/guide that is not named here is not shown. */
const ORDER: readonly (readonly [group: HelpGroup, id: string])[] = [
  ['use', 'start'],
  ['use', 'writing'],
  ['use', 'facts'],
  ['use', 'import'],
  ['use', 'check'],
  ['use', 'pages'],
  ['use', 'versions'],
  ['use', 'people'],
  ['use', 'templates'],
  ['use', 'keeping'],
  ['use', 'keyboard'],
  ['use', 'questions'],
  ['format', 'format'],
  ['about', 'security'],
]

/** Every page with a text, in the order of the list; 更新内容 is the project's own CHANGELOG. */
export const HELP_PAGES: readonly HelpPage[] = [
  ...ORDER.map(([group, id]) => {
    const text = texts[`../../docs/guide/${id}.md`] ?? ''
    return { id, group, text, title: titleOf(text) }
  }),
  { id: 'changes', group: 'about', text: changes, title: titleOf(changes) },
]

/** The picture that a page names images/NAME.png, as the bundle has it; null: there is none. */
export function findPicture(address: string): string | null {
  return images[`../../docs/guide/${address}`] ?? null
}
