/** Words of 排版试测. */
export const probeStrings = {
  title: '排版试测',
  intro:
    '想知道您的 Word 或 WPS 是否与本程序排得一样，可以试一次，约需五分钟。所填的字只在您另存的结果文件里，不会发往别处。',
  steps: [
    '另存试测文件，用 Word 或 WPS 打开，不要改动。',
    '对照下表，抄下每处末尾的三个字，标点也算；看不清的空着。段号是段首的一、二、三……。',
    '随填随比。填完另存结果，连同软件的版本一起交给开发者，以后的版本就照它排。',
  ],
  saveProbe: '另存试测文件…',
  program: '软件和版本',
  programHint: '如：WPS文字 12.1',
  askHead: '看哪里',
  answerHead: '抄下的字',
  verdictHead: '比对',
  save: '另存结果…',
  clear: '全部清空',
  saved: (fileName: string) => `已写出“${fileName}”。`,
  askAbout: (ask: string, about: string) => `${ask}（${about}）`,
} as const
