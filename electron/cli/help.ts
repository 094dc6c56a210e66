import { COMMANDS } from './commands.ts'

/** Cells of the terminal before what a command does; 汉字 take two. */
const ABOUT_AT = 46

/** `program`: how it is called, such as `纪要 --cli`. `command`: a name in COMMANDS, of which alone is told then; null: of all. */
export function helpFor(program: string, command: string | null): string {
  const usage = Object.entries(COMMANDS)
    .filter(([name]) => command === null || name === command)
    .flatMap(([name, { usage }]) => usage.map(([words, about]) => [`${name} ${words}`, about] as const))
  const general = [['命令 --help', '只显示这个命令的说明'] as const, ['--help', '显示全部说明'] as const]
  const lines = [...usage, ...(command === null ? general : [])].map(
    ([words, about]) => `${padTo(ABOUT_AT, `  ${program} ${words}`)}  ${about}`,
  )
  const sections = SECTIONS.filter(({ of }) => command === null || of === 'all' || of.includes(command))
  return [`纪要命令行\n\n用法\n${lines.join('\n')}\n`, ...sections.map(({ text }) => text)].join('\n')
}

function padTo(cells: number, text: string): string {
  const wide = [...text].filter((character) => /\p{Script=Han}/u.test(character)).length
  return text + ' '.repeat(Math.max(0, cells - [...text].length - wide))
}

/** What is told below the usage, and of which commands it is true. */
const SECTIONS: readonly { readonly of: readonly string[] | 'all'; readonly text: string }[] = [
  {
    of: ['import', 'export', 'pages', 'check', 'compare'],
    text: `文件：Word 文件 .docx 和旧格式 .doc、.wps（自动编号、表格、文本框、页眉页脚都读）、带文字的 .pdf，不超过 50MB；
  网页 .html、.mht，纯文本 .txt 或本程序导出的 .json，不超过 20MB；没有密码的交接文件 .jiyao。文件是哪一种看内容，不看扩展名。
  文本的编码自动判断（UTF-8、UTF-16、GB18030、Big5）；不是完好的 UTF-8 时在标准错误输出说明，判断不对可加
  --encoding utf-8|gb18030|utf-16le|utf-16be|big5。Word 文件里的修订按全部接受读入，加 --revisions reject 按全部拒绝读入。
  --meeting 序号  文件里有几次会议的纪要时，只读其中一次。
`,
  },
  {
    of: ['export'],
    text: `导出时附件接在纪要后面（--annexes together，默认）；--annexes apart 把纪要（不带附件）写到目标，每个附件写成旁边的一份文件，
  名称如“目标 附件1 名称.docx”；没有附件时与默认相同。.json 是整份纪要，附件不能分开。
`,
  },
  {
    of: ['export', 'compare', 'probe'],
    text: '目标已存在时整份替换；写入失败时原来的文件不变。\n',
  },
  {
    of: ['export', 'pages', 'compare'],
    text: `版式：按纪要所用的自带版式排，没有写明的按国标。自建版式存在稿件库里，命令行不打开稿件库，这时按国标排，并在标准错误输出说明。
`,
  },
  {
    of: ['import'],
    text: `提纲的字段（没有的写 null，日期写 YYYY-MM-DD）
  header        { organ, kind, number, numberPrefix, title, issuer, issueDate }   number 不带机关代字
  meeting       { date, ordinal, chair }
  topics        [{ title, statements: [{ opener, text, items }] }]   title、items 不带序号
  attendance    [{ role, entries: [{ unit, names, unnamed }] }]
  distribution  抄送、发、送的对象
  leftover      保留了但没有识别的文字
  notes         批注、脚注、隐藏文字等不在正文里的文字 [{ kind, text, by, about }]，没有时省去
`,
  },
  {
    of: ['pages'],
    text: `排页的字段  [{ page, lines }]，从标志到版记，不含空行和页码；印发机关与日期之间空一格
  --hanging on   行末标点可以悬出版心，与 Word、WPS 一致（默认）
  --hanging off  行末标点不悬出，与 LibreOffice 一致
`,
  },
  {
    of: ['check'],
    text: `校核的字段  [{ rule, level, message, excerpt, place }]，level 是 错误、疑似或提示；文件夹另有 file
  不加 --json 就逐条打印；发现疑点不算失败，退出码仍是 0
`,
  },
  {
    of: ['compare'],
    text: `比对的字段  [{ type, part, before, after, from }]，type 是 inserted（增加）、deleted（删去）、replaced（改为）或 moved（移动），
  part 是所在的议题或部分，from 是移动前所在的议题；序号随位置改变的不算改动
  花脸稿的 .docx 里是 Word 修订：全部接受得新稿，全部拒绝得旧稿；--by 写明修订人，不写是“纪要”
`,
  },
  {
    of: ['probe'],
    text: `试测  --out 的文件用 Word 或 WPS 打开，照着填答卷（哪一行末尾是哪几个字）；结果文件不写 --out 时放在答卷旁边，
  可以交给开发者，里面只有所填的字
`,
  },
  {
    of: 'all',
    text: '退出码：0 完成；1 文件或目标有问题；2 命令写得不对。错误只在标准错误输出一句话。\n',
  },
]
