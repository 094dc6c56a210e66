import type { Arguments, OptionName } from './command-line.ts'
import type { CommandLineHost } from './host.ts'
import type { Outcome } from './outcome.ts'

type RunCommand = (given: Arguments, host: CommandLineHost) => Promise<Outcome>

/** A command: what it takes, what the usage says of it, and where it is. */
export interface Command {
  /** What it reads, one of a kind: 文件; null: nothing but what its options name, `file` is then empty. */
  readonly reads: string | null
  /** It reads two of them. */
  readonly readsTwo?: true
  readonly options: readonly OptionName[]
  /** How it is written after its name, and what it then does. */
  readonly usage: readonly (readonly [words: string, about: string])[]
  /** Loaded only when asked for: --help and wrong usage answer at once. */
  readonly load: () => Promise<RunCommand>
}

/** Options of every command that reads a file of a foreign kind. */
const READING = ['encoding', 'revisions', 'meeting'] as const satisfies readonly OptionName[]

/** Every command there is. A new one needs a line here and a file of its own. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  import: {
    reads: '文件',
    options: ['outline', 'json', ...READING],
    usage: [
      ['文件 --outline', '把纪要读成结构，按 JSON 打印提纲'],
      ['文件 --json', '打印完整的纪要（可再导入的 JSON）'],
    ],
    load: async () => (await import('./import-command.ts')).runImport,
  },
  export: {
    reads: '文件',
    options: ['out', 'annexes', ...READING],
    usage: [
      ['文件 --out 目标', '按目标的扩展名导出：.docx、.pdf、.txt、.json'],
      ['文件 --out 目标 --annexes apart', '纪要和每个附件各成一份文件'],
    ],
    load: async () => (await import('./export-command.ts')).runExport,
  },
  pages: {
    reads: '文件',
    options: ['json', 'hanging', ...READING],
    usage: [['文件 --json [--hanging on|off]', '排页，打印每页各行的文字']],
    load: async () => (await import('./pages-command.ts')).runPages,
  },
  check: {
    reads: '文件或文件夹',
    options: ['json', ...READING],
    usage: [['文件 [--json]', '校核一份纪要；给文件夹就逐份校核里面能读的文件']],
    load: async () => (await import('./check-command.ts')).runCheck,
  },
  compare: {
    reads: '文件',
    readsTwo: true,
    options: ['json', 'out', 'by', ...READING],
    usage: [
      ['旧文件 新文件 [--json]', '比对两份纪要，逐处打印改动'],
      ['旧文件 新文件 --out 目标 [--by 姓名]', '写出花脸稿：.docx（Word 修订）或 .pdf'],
    ],
    load: async () => (await import('./compare-command.ts')).runCompare,
  },
  probe: {
    reads: null,
    options: ['out', 'answers'],
    usage: [
      ['--out 试测.docx', '写出排版试测文件，并打印要填的答卷'],
      ['--answers 答卷.txt [--out 结果.json]', '比对填好的答卷，说出哪里与本程序排得不同'],
    ],
    load: async () => (await import('./probe-command.ts')).runProbe,
  },
}
