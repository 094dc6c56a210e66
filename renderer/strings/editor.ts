import type { MinutesBlock } from '#shared/minutes/blocks.ts'

/** Words of the editor: commands, marks in the margin, the list at an empty line. */
export const editorStrings = {
  sheet: '纪要正文',
  insertRoll: (role: string) => `${role}名单`,
  changeOpenerTo: (phrase: string) => `改为“${phrase}”`,
  automatic: '自动',
  automaticHint: '由要素自动写成，要素一改跟着改。按 F2 改写，按 F6 填要素。',
  gapHint: '点一下，去填这一项',
  /** Beside a block that somebody tries to type into. */
  shownHints: {
    masthead: '版头由要素排出，不能直接打字。',
    opening: '这一段由要素自动写成，不能直接打字。',
    statement: '这一句由要素自动写成，不能直接打字。',
    item: '这一句由要素自动写成，不能直接打字。',
    roll: '名单在要素里填写，不能直接打字。',
    colophon: '版记由要素排出，不能直接打字。',
    topic: '',
    paragraph: '',
  } satisfies Record<MinutesBlock['type'], string>,
  rewrite: '改写',
  fillFacts: '填要素',
  runIn: '接排',
  acceptHint: 'Tab 采用\n/ 另选',
  noMatch: '没有相符的项目，按 Esc 关闭',
  insertList: '插入',
  grip: { topic: '移动议题', statement: '移动段落', item: '移动分项', paragraph: '移动段落' },
  gripHint: (up: string, down: string) => `拖动调整位置，或按 ${up}、${down}`,
  emptyMasthead: '（版头未填写）',
  emptyRoll: '（尚未填写）',
  emptyColophon: '（版记未填写）',
  leftOut: (facts: readonly string[]) => `本稿已有${facts.join('、')}，与粘贴的不同，保留本稿的。`,
  takePasted: '改用粘贴的',
  singleFacts: {
    masthead: '版头',
    opening: '开头段',
    printer: '印发机关',
    printDate: '印发日期',
    copies: '份数',
  },
  foldedCount: (count: number) => `折叠${count}段`,
} as const
