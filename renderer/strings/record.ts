/** Words of 记录: the notes of the meeting beside the minutes. */
export const recordStrings = {
  label: '记录',
  tools: '记录工具',
  placeholder: '会上随手记在这里，随稿件保存，不会印出来；会后选中有用的话，放进正文。',
  doubtful: '这份记录存放的地方有损坏，文字可能不全或有错，请核对；需要时可从备份取回。',
  full: (most: number) => `记录最多${most / 10_000}万字，再多的没有放进来，请另存成文件。`,
  noTopic: '正文的光标不在哪个议题里，先把它放到要记的议题。',
  nothingToTake: '这一行没有可以放进正文的话。',
} as const
