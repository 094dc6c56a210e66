/** What a web page or a file system says about a document: 信息名称：… 索引号：… 发布时间：… 来源：… 字体：大 中 小. */
const ASIDE =
  /^(?:【?(?:信息名称|信息标题|标题|名称|索引号|索取号|信息索引|主题分类|分类|体裁分类|主题词|关键词|发布机构|发布单位|发文机关|信息来源|来源|发布时间|发布日期|发文日期|成文日期|生成日期|公开日期|有效性|时效|效力|浏览次数|浏览量|点击数|点击量|阅读量|阅读次数|阅读|访问量|作者|编辑|责任编辑|责编|审核|字体|字号|保护视力色|分享到?|当前位置|您的位置|您所在的位置|首页|公开方式|公开形式|公开范围|公开程序|公开责任部门|信息形式|文种|签发人|签发|密级|紧急程度|份号|打印|关闭)】?[：:\s]|(?:打印|关闭|收藏|返回|分享|字体|大|中|小|【|】|\[|\]|\||\s)+$|[^，。]{0,20}(?:首页|主页)\s*[>＞»])/u

/** Whether a line tells about the document and is none of its own parts. */
export function isAside(line: string): boolean {
  return line.length < 200 && ASIDE.test(line)
}
