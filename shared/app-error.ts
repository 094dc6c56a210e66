import { z } from 'zod'
import { assertNever } from './assert.ts'

/** Kinds of files that are known but not read. */
export const OTHER_FILES = [
  'ofd',
  'rtf',
  'word-xml',
  'open-document',
  'spreadsheet',
  'old-spreadsheet',
  'slides',
  'picture',
  'archive',
  'mail',
  'pages',
  'folder',
  'device',
] as const
const otherFileSchema = z.enum(OTHER_FILES)
export type OtherFile = (typeof OTHER_FILES)[number]

/** Every failure a user can meet, in the shape that crosses the IPC border. */
export const appErrorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file-missing'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-unreadable'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-foreign'), name: z.string(), wanted: z.string() }),
  z.strictObject({ kind: z.literal('file-too-large'), name: z.string(), limitMb: z.number() }),
  z.strictObject({ kind: z.literal('file-empty'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-too-long'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-changing'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-damaged'), name: z.string() }),
  /** A file of ours whose proof does not fit what it says. */
  z.strictObject({ kind: z.literal('file-altered'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-excessive'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-slow'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-locked'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-pictures'), name: z.string() }),
  /** A text whose Chinese characters had been turned into question marks. */
  z.strictObject({ kind: z.literal('file-lost'), name: z.string() }),
  z.strictObject({ kind: z.literal('file-other'), name: z.string(), is: otherFileSchema }),
  z.strictObject({ kind: z.literal('target-held'), name: z.string() }),
  z.strictObject({ kind: z.literal('target-forbidden'), name: z.string() }),
  /** Where the file should stand is a folder, a pipe or a device. */
  z.strictObject({ kind: z.literal('target-no-file'), name: z.string() }),
  /** Too long, or with signs that the disk does not take. */
  z.strictObject({ kind: z.literal('target-name'), name: z.string() }),
  z.strictObject({ kind: z.literal('target-folder-missing'), name: z.string() }),
  z.strictObject({ kind: z.literal('disk-full') }),
  /** The disk or the network drive itself failed while a file was written. */
  z.strictObject({ kind: z.literal('disk-failed'), name: z.string() }),
  /** Of several files one could not be written, `reason` says why; these were. */
  z.strictObject({ kind: z.literal('export-partly'), reason: z.string(), written: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('minutes-invalid'), detail: z.string() }),
  z.strictObject({ kind: z.literal('minutes-newer') }),
  z.strictObject({ kind: z.literal('profile-foreign') }),
  z.strictObject({ kind: z.literal('profile-newer') }),
  z.strictObject({ kind: z.literal('profile-invalid'), detail: z.string() }),
  z.strictObject({ kind: z.literal('template-foreign') }),
  z.strictObject({ kind: z.literal('template-newer') }),
  z.strictObject({ kind: z.literal('template-invalid'), detail: z.string() }),
  z.strictObject({ kind: z.literal('phrases-foreign') }),
  z.strictObject({ kind: z.literal('phrases-newer') }),
  z.strictObject({ kind: z.literal('phrases-invalid'), detail: z.string() }),
  z.strictObject({ kind: z.literal('draft-missing') }),
  z.strictObject({ kind: z.literal('draft-stale') }),
  /** The text does not prove itself; `copyAtMs`: the copy of the library that holds it whole, null: none does. */
  z.strictObject({ kind: z.literal('draft-damaged'), title: z.string(), copyAtMs: z.int().nullable() }),
  /** It was issued (印发); the lock is taken away in 历史. */
  z.strictObject({ kind: z.literal('draft-locked') }),
  z.strictObject({ kind: z.literal('version-missing') }),
  z.strictObject({ kind: z.literal('version-damaged') }),
  /** What is left in the written file, in the words of the office: 修订标记2处、批注1处. */
  z.strictObject({ kind: z.literal('issue-unclean'), remains: z.string() }),
  z.strictObject({ kind: z.literal('issued-file-changed') }),
  z.strictObject({ kind: z.literal('original-changed') }),
  z.strictObject({ kind: z.literal('hand-over-foreign') }),
  z.strictObject({ kind: z.literal('hand-over-newer') }),
  z.strictObject({ kind: z.literal('hand-over-invalid') }),
  /** More than a hand-over may hold. */
  z.strictObject({ kind: z.literal('hand-over-excessive') }),
  z.strictObject({ kind: z.literal('hand-over-password') }),
  z.strictObject({ kind: z.literal('backup-unreadable'), name: z.string() }),
  z.strictObject({ kind: z.literal('backup-failed') }),
  z.strictObject({ kind: z.literal('database-newer') }),
  z.strictObject({ kind: z.literal('database-unwritable') }),
  /** Its file was damaged while the program had it open. */
  z.strictObject({ kind: z.literal('database-damaged') }),
  z.strictObject({ kind: z.literal('print-failed') }),
  z.strictObject({ kind: z.literal('pdf-failed') }),
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('unexpected') }),
])
export type AppError = z.infer<typeof appErrorSchema>

/** What happened and what to do, in one plain Chinese sentence; the same words in the window and on the command line. */
export function describeAppError(error: AppError): string {
  switch (error.kind) {
    case 'file-missing':
      return `找不到文件“${error.name}”，请检查文件是否已移动或改名。`
    case 'file-unreadable':
      return `无法读取“${error.name}”，请确认您有权打开它，且没有被其他程序占用。`
    case 'file-foreign':
      return `“${error.name}”不是可以识别的${error.wanted}，没有导入任何内容。`
    case 'file-too-large':
      return `“${error.name}”超过${error.limitMb}MB，不像是一份纪要，没有导入任何内容。`
    case 'file-empty':
      return `“${error.name}”里没有文字，没有导入任何内容。`
    case 'file-too-long':
      return `“${error.name}”太长，不像是一份纪要；请先用 Word 或 WPS 拆成几份，再分别导入。`
    case 'file-changing':
      return `“${error.name}”正在被别的程序改动，请等它存完再导入。`
    case 'file-damaged':
      return `“${error.name}”已损坏或不完整，没有导入任何内容；请找原件，或用 Word、WPS 打开修复后另存，再导入。`
    case 'file-altered':
      return `“${error.name}”与写出时不一致，已损坏或被改过，没有导入任何内容；请换一份好的，若是自己改的，请删去文件末尾的空白再导入。`
    case 'file-excessive':
      return `“${error.name}”展开后大得不像一份纪要，为安全起见没有读；请用 Word 或 WPS 打开，把文字复制到新稿里。`
    case 'file-slow':
      return `“${error.name}”太复杂，没有读完，没有导入任何内容；请用 Word 或 WPS 打开，另存为 .docx 或把文字复制到新稿里。`
    case 'file-locked':
      return `“${error.name}”加了密码，读不出来；请用 Word、WPS 或 PDF 阅读器打开，去掉密码另存一份，再导入。`
    case 'file-pictures':
      return `“${error.name}”里只有图片（多半是扫描件），没有可以读的文字；请先做文字识别（OCR），再把文字粘贴到新稿里。`
    case 'file-lost':
      return `“${error.name}”里的汉字都变成了问号，原来的字已经丢了，没有导入任何内容；请找原件，存成 UTF-8 或 GB18030 编码再导入。`
    case 'file-other':
      return `“${error.name}”${describeOtherFile(error.is)}`
    case 'target-held':
      return `“${error.name}”正被其他程序（如 Word 或 WPS）打开，请关闭后再导出；原来的文件没有改动。`
    case 'target-forbidden':
      return `没有权限写入“${error.name}”，请换一个文件夹；原来的文件没有改动。`
    case 'target-no-file':
      return `“${error.name}”已经是一个文件夹或设备的名字，没有写成；请换一个文件名。`
    case 'target-name':
      return `文件名“${shortened(error.name)}”太长，或含有这个磁盘不接受的字符，没有写成；请换一个短些的名称再试。`
    case 'target-folder-missing':
      return `要保存“${error.name}”的文件夹不存在，请重新选择位置。`
    case 'disk-full':
      return '磁盘空间不足，没有写入任何内容；请清理磁盘后再试，原来的文件没有改动。'
    case 'disk-failed':
      return `写入“${error.name}”时磁盘或网络盘出错，没有写成；原来的文件没有改动，请检查磁盘或换一个文件夹再试。`
    case 'export-partly':
      return `${error.reason}已经写好的有${error.written.map((name) => `“${name}”`).join('')}。`
    case 'minutes-invalid':
      return `这份纪要的内容不完整或已损坏（${error.detail}），没有打开。`
    case 'minutes-newer':
      return '这份纪要由更新版本的“纪要”保存，请升级程序后再打开。'
    case 'profile-foreign':
      return '这个文件不是“版式设置”导出的版式，没有采用。'
    case 'profile-newer':
      return '这个版式由更新版本的“纪要”导出，请升级程序后再导入。'
    case 'profile-invalid':
      return `版式文件里有一处写得不对（${error.detail}），没有采用；请在原来的电脑上重新导出。`
    case 'template-foreign':
      return '这个文件不是“纪要”导出的模板，没有采用。'
    case 'template-newer':
      return '这个模板由更新版本的“纪要”导出，请升级程序后再导入。'
    case 'template-invalid':
      return `模板文件有误（${error.detail}），没有采用。`
    case 'phrases-foreign':
      return '这个文件不是“纪要”导出的常用语，没有采用。'
    case 'phrases-newer':
      return '这些常用语由更新版本的“纪要”导出，请升级程序后再导入。'
    case 'phrases-invalid':
      return `常用语文件有误（${error.detail}），没有采用。`
    case 'draft-missing':
      return '找不到这份稿件，它可能已被彻底删除。'
    case 'draft-stale':
      return '这份稿件刚在别处改动过，这次没有存入；请重新打开后再改。'
    case 'draft-damaged':
      return error.copyAtMs === null
        ? `“${error.title}”的内容已损坏，备份里也没有完好的一份；其他稿件不受影响。`
        : `“${error.title}”的内容已损坏，没有打开；备份里有完好的一份，可以取回。`
    case 'draft-locked':
      return '这份稿件已经印发并锁定，没有改动；要改，请先在“历史”里解除锁定。'
    case 'version-missing':
      return '找不到这个版本，它可能已随稿件彻底删除。'
    case 'version-damaged':
      return '这个版本的内容已损坏，备份里也没有完好的一份；稿件和其他版本不受影响。'
    case 'issue-unclean':
      return `清稿检查没有通过：写出的文件里还有${error.remains}，没有印发；请清除后再试。`
    case 'issued-file-changed':
      return '印发时留存的文件已经丢失或被改动，不能作为正式文件另存；可以从这个版本重新导出。'
    case 'original-changed':
      return '这份稿件的原件已损坏、改动或丢失，备份里也没有完好的一份，没有取用；稿件本身不受影响。'
    case 'hand-over-foreign':
      return '这个文件不是“纪要”导出的交接文件，没有取用任何内容。'
    case 'hand-over-newer':
      return '这个交接文件由更新版本的“纪要”导出，请升级程序后再打开。'
    case 'hand-over-invalid':
      return '交接文件已损坏或被改动过，没有取用任何内容；请让对方重新导出。'
    case 'hand-over-excessive':
      return '这份稿件的历史版本和印发文件太多，一个交接文件放不下，没有导出；请不带历史版本再导出一次。'
    case 'hand-over-password':
      return '密码不对，或者文件被改动过，没有取用任何内容；请核对密码再试。'
    case 'backup-unreadable':
      return `备份“${error.name}”里的这份内容读不出来，没有改动任何稿件；请换一份备份。`
    case 'backup-failed':
      return '备份没有做成，请检查磁盘空间和文件夹权限；稿件本身照常保存。'
    case 'database-newer':
      return '稿件库由更新版本的“纪要”建立，请升级程序；稿件没有改动。'
    case 'database-unwritable':
      return '稿件库无法写入，请检查磁盘空间和文件夹权限；在此之前请勿关闭窗口。'
    case 'database-damaged':
      return '稿件库文件在使用中损坏，这一步没有完成；请先把正在写的稿件导出，再重新启动程序，程序会从备份和原文件中取回稿件。'
    case 'print-failed':
      return '打印没有完成，请检查打印机是否已安装并接通，再试一次；也可以先导出 PDF。'
    case 'pdf-failed':
      return 'PDF 没有做成，没有写入任何内容；请再试一次。'
    case 'refused':
      return '这一步没有做成，稿件没有改动；请再试一次，还不行就关掉窗口，重新打开“纪要”。'
    case 'unexpected':
      return '程序遇到意外错误，稿件已自动保存；请重新打开后再试。'
    default:
      return assertNever(error)
  }
}

function describeOtherFile(is: OtherFile): string {
  switch (is) {
    case 'ofd':
      return '是 OFD 版式文件，不能直接导入；请在 OFD 阅读器里选中文字复制，粘贴到新稿里，或者导入它的 Word 原稿。'
    case 'rtf':
      return '是 RTF 文件，不能直接导入；请用 Word 或 WPS 打开，另存为 .docx 后再导入。'
    case 'word-xml':
      return '是 Word 的 XML 文件，不能直接导入；请用 Word 或 WPS 打开，另存为 .docx 后再导入。'
    case 'open-document':
      return '是 OpenDocument 文件，不能直接导入；请用 WPS 或 LibreOffice 打开，另存为 .docx 后再导入。'
    case 'spreadsheet':
      return '是电子表格，不是纪要；如果纪要写在表格里，请选中文字复制，粘贴到新稿里。'
    case 'old-spreadsheet':
      return '是旧格式的表格（.xls、.et），不能直接读；请用 Excel 或 WPS 另存为 .xlsx 后再导入。'
    case 'slides':
      return '是演示文稿，不是纪要，没有导入任何内容。'
    case 'picture':
      return '是图片，里面的字读不出来；请先做文字识别（OCR），再把文字粘贴到新稿里。'
    case 'archive':
      return '是压缩包，请先解压，再导入里面的文件。'
    case 'mail':
      return '是邮件文件，不能直接导入；请在邮件程序里打开，另存它的附件，或者选中文字复制，粘贴到新稿里。'
    case 'pages':
      return '是 Pages 文稿，不能直接导入；请在 Pages 里导出为 Word（.docx）后再导入。'
    case 'folder':
      return '是文件夹，不是文件；请选里面的一份纪要，或用“导入整个文件夹”。'
    case 'device':
      return '不是普通的文件（是设备、管道之类），没有读；请选一份纪要文件。'
    default:
      return assertNever(is)
  }
}

/** The beginning of a name: one of two hundred characters would be most of a notice. */
function shortened(name: string): string {
  return name.length > 30 ? `${name.slice(0, 30)}……` : name
}
