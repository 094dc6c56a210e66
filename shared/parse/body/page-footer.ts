import { isAside } from '../lines/aside.ts'

/** What a web page prints below a document: 扫一扫在手机打开当前页, 分享到, 上一篇：…, 主办单位：… ICP备…. */
const FOOTER =
  /扫一扫|二维码|分享到|分享：|手机打开|打印本页|打印页面|关闭窗口|关闭本页|返回顶部|返回列表|[上下前后]一[篇条]|相关(?:链接|文章|阅读|附件)|版权所有|网站地图|ICP备|公网安备|网站标识码|技术支持|联系我们|^(?:责任)?编辑[：:]|^(?:附件下载|我要纠错|相关推荐)|\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar)$|^(?:赞|在看|喜欢|收藏|留言|转发)\s*\d/u
/** Who keeps the site and where: lines of a footer when such a line as above stands with them, else maybe the document's own. */
const BESIDE =
  /^(?:主办|承办|协办|维护|地址|邮编|邮政编码|联系电话|电话|传真|电子邮箱|邮箱|网址|建议使用|您是第|Copyright|©)/iu
const KEEPER = /^(?:主办|承办|协办)/u
/** Footers are short. In lines. */
const MOST = 15

function isPageFooter(line: string): boolean {
  return line.length <= 120 && (FOOTER.test(line) || isAside(line))
}

/**
 * Where the footer of a web page begins at the end of a text; the number of lines when there is none. `isBeside`: whether a line belongs to a
 * footer where one stands above it; `most`: how many lines it has at most.
 */
export function findPageFooter(
  lines: readonly string[],
  { most = MOST, isBeside = () => false }: { most?: number; isBeside?: (at: number) => boolean } = {},
): number {
  let start = lines.length
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - most); at -= 1) {
    const line = lines[at] ?? ''
    if (isPageFooter(line)) start = at
    else if (!BESIDE.test(line) && !isBeside(at)) break
  }
  while (start < lines.length && KEEPER.test(lines[start - 1] ?? '')) start -= 1
  return start
}
