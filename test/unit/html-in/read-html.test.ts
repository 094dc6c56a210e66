import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../electron/html-in/read-html.ts'
import { wordsOf } from '../../../shared/parse/lines/source-line.ts'

function read(html: string, revisions: 'accept' | 'reject' = 'accept') {
  const page = readHtml(html, revisions)
  if (!page.ok) throw new Error(page.error)
  return page.value
}

const linesOf = (html: string) => read(html).lines.map(wordsOf)

describe('paragraphs', () => {
  test('of paragraphs, divisions and headings; blank ones are one blank line', () => {
    expect(
      linesOf('<h1>会议纪要</h1><div>第3号<p>一、供水</p><p>&nbsp;</p><p> </p>会议认为，可行。</div>'),
    ).toEqual(['会议纪要', '第3号', '一、供水', '', '会议认为，可行。'])
  })

  test('line ends of the source are blanks, and nothing between Chinese characters', () => {
    expect(linesOf('<p>会议\n  要求，\r\n各科室A\nB　办理。</p>')).toEqual(['会议要求，各科室A B　办理。'])
  })

  test('a broken line ends; only a paragraph without breaks is whole for certain', () => {
    const { lines } = read('<p>会议要求<br>各科室<br></p><p>会议强调</p><pre>时间\n地点</pre>')
    expect(lines.map(({ text, whole }) => [text, whole === true])).toEqual([
      ['会议要求', false],
      ['各科室', false],
      ['会议强调', true],
      ['时间', false],
      ['地点', false],
    ])
  })

  test('how a line looks, where all of it looks so', () => {
    const { lines } = read(
      '<p align=center><span style="font-size:48px;color:#f00"><b>市人民政府</b></span></p><p><b>会议</b>认为</p>',
    )
    expect(lines).toEqual([
      { text: '市人民政府', whole: true, align: 'center', bold: true, size: 36, color: 'FF0000' },
      { text: '会议认为', whole: true },
    ])
  })

  test('numbers of lists as browsers print them', () => {
    expect(
      linesOf(
        '<ol start=2><li>甲<li value=5>乙<li><p>丙</p></ol><ol style="list-style-type:cjk-ideographic"><li>丁</ol><ul><li>戊</ul>',
      ),
    ).toEqual(['2.甲', '5.乙', '6.丙', '一、丁', '戊'])
  })

  test('Word’s own numbers are text', () => {
    const list =
      '<p><![if !supportLists]><span style="mso-list:Ignore">（一）<span>&nbsp;</span></span><![endif]>供水</p>'
    expect(linesOf(list)).toEqual(['（一） 供水'])
  })
})

describe('tables', () => {
  test('of facts stay tables, with what reaches over columns and rows', () => {
    const { lines } = read(
      '<table><caption>维修计划</caption><thead><tr><th>学校<th>金额</tr></thead><tr><td rowspan=2>一中<td align=right>50</tr><tr><td align=right>70</tr><tr><td colspan=2>合计120</tr></table>',
    )
    const [line] = lines
    expect(lines).toHaveLength(1)
    expect(line?.table?.caption).toBe('维修计划')
    expect(line?.table?.headRows).toBe(1)
    expect(
      line?.table?.rows.map((row) => row.map(({ text, columns, rows }) => [text, columns, rows])),
    ).toEqual([
      [
        ['学校', 1, 1],
        ['金额', 1, 1],
      ],
      [
        ['一中', 1, 2],
        ['50', 1, 1],
      ],
      [['70', 1, 1]],
      [['合计120', 2, 1]],
    ])
  })

  test('that lay out a page are its lines', () => {
    expect(
      linesOf(
        '<table><tr><td><p>会议纪要</p><table><tr><td>时间<td>3月5日</tr><tr><td>主持<td>陈立民</tr></table></td></tr></table>',
      ),
    ).toEqual(['会议纪要', '时间\t3月5日', '主持\t陈立民'])
  })
})

describe('what is left out is told', () => {
  test('menus, lists of links, what stands in nav and footer; scripts and forms are never text', () => {
    const { lines, notes } = read(
      '<nav>首页</nav><div><a href=a>公开</a>|<a href=b>互动</a>|<a href=c>服务</a></div><script>x</script><select><option>甲</select><p>会议认为。</p><footer>网站标识码</footer>',
    )
    expect(lines.map(wordsOf)).toEqual(['会议认为。'])
    expect(notes.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'around:首页',
      'around:公开|互动|服务',
      'around:网站标识码',
    ])
  })

  test('the foot that a site prints below every page, whatever its elements; sentences and the document’s own last lines stay', () => {
    const { lines, notes } = read(
      '<p>会议要求，各单位推广扫一扫办事。</p><p>抄送：市委办公室</p><p>扫一扫在手机打开当前页</p><div>主办：云州市人民政府办公室</div><div>地址：云州市中心路1号</div><div>版权所有　网站地图</div><div>邮编：330000</div>',
    )
    expect(lines.map(wordsOf)).toEqual(['会议要求，各单位推广扫一扫办事。', '抄送：市委办公室'])
    expect(notes).toEqual([
      {
        kind: 'around',
        text: '扫一扫在手机打开当前页 主办：云州市人民政府办公室 地址：云州市中心路1号 版权所有 网站地图 邮编：330000',
        by: null,
        about: null,
      },
    ])
    expect(linesOf('<p>会议认为，可行。</p><p>地址：中心路1号</p>')).toHaveLength(2)
  })

  test('sentences with links in them are text, however many', () => {
    expect(
      linesOf('<div><a href=1>市财政局</a>、<a href=2>市水务局</a>、<a href=3>市教育局</a>参加。</div>'),
    ).toEqual(['市财政局、市水务局、市教育局参加。'])
  })

  test('hidden words, comments and notes of Word', () => {
    const { lines, notes } = read(
      '<p>会议<span style="display:none">密</span>认为<a style="mso-footnote-id:ftn1">[1]</a></p><div style="mso-element:footnote-list"><div style="mso-element:footnote"><p class=MsoFootnoteText>扩大会议</p></div></div><p class=MsoCommentText>请核</p>',
    )
    expect(lines.map(wordsOf)).toEqual(['会议认为'])
    expect(notes.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'footnote:扩大会议',
      'comment:请核',
      'hidden:密',
    ])
  })

  test('tracked changes are accepted or rejected, and counted', () => {
    const html = '<p>会议<del>认为</del><ins>要求</ins>落实。</p>'
    expect([read(html).lines[0]?.text, read(html, 'reject').lines[0]?.text]).toEqual([
      '会议要求落实。',
      '会议认为落实。',
    ])
    expect(read(html).revisionCount).toBe(2)
  })
})

describe('hostile pages', () => {
  test.each([
    ['endless nesting', '<div>'.repeat(100_000)],
    ['endless marks', Array.from({ length: 5000 }, (_, at) => `<b id=${at}>`).join('')],
    [
      'marks opened anew for each paragraph',
      `<p>${Array.from({ length: 200 }, (_, at) => `<i id=${at}>`).join('')}${'<p>议</p>'.repeat(3000)}`,
    ],
  ])('%s: refused, not hung', (_, html) => {
    expect(readHtml(html)).toEqual({ ok: false, error: 'excessive' })
  })

  test.each([
    '',
    '<!--',
    '<table><p>会<tr>议',
    '</p></td>会议',
    '<frameset><frame></frameset>',
    '<td>会<td>议',
    '会\0议',
  ])('broken: %j keeps its words', (html) => {
    expect(linesOf(html).join('').replace(/\s/gu, '')).toBe(html.replace(/<[^>]*>?|\0/gu, ''))
  })
})
