/** The kinds of face that official documents are set in. */
export type FaceKind = 'fang-song' | 'kai' | 'hei' | 'song' | 'xiao-biao-song'

interface FaceFamily {
  /** In the writer's words: 仿宋. */
  readonly label: string
  /** The official faces, under every name they go by; any of them is the real thing. */
  readonly official: readonly string[]
  /** What stands for them where none is installed, best first. */
  readonly standIns: readonly string[]
}

/** Song faces that have nearly every character. */
const SONG_STAND_INS = [
  'Source Han Serif SC',
  'Noto Serif CJK SC',
  'FandolSong',
  '宋体',
  'SimSun',
  'STSong',
  'Songti SC',
]

export const FACE_FAMILIES: Readonly<Record<FaceKind, FaceFamily>> = {
  'fang-song': {
    label: '仿宋',
    official: [
      '仿宋_GB2312',
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '方正仿宋_GBK',
      'FZFangSong-Z02',
      '华文仿宋',
      'STFangsong',
    ],
    standIns: ['FandolFang R', 'FandolFang', '朱雀仿宋', 'Zhuque Fangsong', ...SONG_STAND_INS],
  },
  kai: {
    label: '楷体',
    official: [
      '楷体_GB2312',
      'KaiTi_GB2312',
      '楷体',
      'KaiTi',
      '方正楷体_GBK',
      'FZKai-Z03',
      '华文楷体',
      'STKaiti',
    ],
    standIns: ['FandolKai', 'LXGW WenKai', '霞鹜文楷', 'AR PL KaitiM GB', ...SONG_STAND_INS],
  },
  hei: {
    label: '黑体',
    official: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', '华文黑体', 'STHeiti'],
    standIns: [
      'FandolHei',
      'Source Han Sans SC',
      'Noto Sans CJK SC',
      'Microsoft YaHei',
      '微软雅黑',
      'PingFang SC',
      'WenQuanYi Zen Hei',
    ],
  },
  song: {
    label: '宋体',
    official: [
      '宋体',
      'SimSun',
      'NSimSun',
      '方正书宋_GBK',
      'FZShuSong-Z01',
      '华文宋体',
      'STSong',
      'Songti SC',
    ],
    standIns: SONG_STAND_INS,
  },
  'xiao-biao-song': {
    label: '小标宋',
    official: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
    standIns: ['华文中宋', 'STZhongsong', 'Noto Serif CJK SC Black', ...SONG_STAND_INS],
  },
}

/** Last of all: faces for characters of names that no other has; the first comes with the program (renderer/fonts). */
const LAST = ['Jiyao Rare', 'SimSun-ExtB', 'SimSun-ExtG', 'Noto Serif CJK SC']

/** Of which kind a face is by its name; null: not one of the official kinds, a house's own choice. */
export function kindOfFace(name: string): FaceKind | null {
  for (const kind of Object.keys(FACE_FAMILIES) as FaceKind[]) {
    if (FACE_FAMILIES[kind].official.includes(name)) return kind
  }
  if (/标宋|中宋/u.test(name)) return 'xiao-biao-song'
  if (/仿宋/u.test(name)) return 'fang-song'
  if (/楷/u.test(name)) return 'kai'
  if (/黑/u.test(name)) return 'hei'
  return /宋/u.test(name) ? 'song' : null
}

/** Every name worth trying for a face, best first, without doubles: itself, its kind's, their stand-ins, the last resorts. */
export function facesFor(name: string): string[] {
  const kind = kindOfFace(name)
  const family = FACE_FAMILIES[kind ?? 'song']
  return [...new Set([name, ...(kind === null ? [] : family.official), ...family.standIns, ...LAST])]
}

/** Whether a face's stand-ins are to be drawn bold: of 小标宋 there is no free one, and a bold 宋 comes nearest. */
export function isBoldStandIn(name: string, isInstalled: (name: string) => boolean): boolean {
  if (kindOfFace(name) !== 'xiao-biao-song' || isInstalled(name)) return false
  return ![...FACE_FAMILIES['xiao-biao-song'].official, '华文中宋', 'STZhongsong'].some(isInstalled)
}

/** The value of `font-family` for a face. */
export function fontStack(name: string): string {
  const generic = kindOfFace(name) === 'hei' ? 'sans-serif' : 'serif'
  return [...facesFor(name).map(quoteFace), generic].join(', ')
}

/** A face's name as CSS takes it; nothing in it can end the quotes. */
export function quoteFace(name: string): string {
  return `"${name.replaceAll(/["\\]/gu, '')}"`
}
