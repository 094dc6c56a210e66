/** Words of importing: what is asked, what was read. */
export const importStrings = {
  imported: (topics: number, people: number, leftover: number) =>
    `已导入：议题${topics}个，名单${people}人${leftover > 0 ? `，未识别${leftover}段（在“待整理”里逐段查看）` : '，全部识别'}。`,
  readAgain: (encoding: string) => `文字不对，改用${encoding}`,
  revisionsTitle: '文件里有修订',
  revisionsQuestion: (fileName: string, count: number) =>
    `“${fileName}”里有${count}处修订（改动留有痕迹，还没有定下来）。按哪一种读入？`,
  accept: '全部接受',
  acceptHint: '按改过以后的文字读入',
  reject: '全部拒绝',
  rejectHint: '按没有改动时的文字读入',
  both: '两种都要',
  bothHint: '存成两份稿件，分别是改前和改后',
  keptBoth: '已存成两份稿件：改前的一份在稿件列表里，现在打开的是改后的一份。',
  beforeRevisions: (title: string) => `${title}（修订前）`,
} as const
