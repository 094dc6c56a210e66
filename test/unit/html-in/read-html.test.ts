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

  test('numbers of lists in the marks of minutes, another one in a list that stands in a list', () => {
    expect(
      linesOf(
        '<ol start=2><li>甲<li value=5>乙<li><p>丙</p></ol><ol style="list-style-type:cjk-ideographic"><li>丁<ol><li>戊<ol><li>己</ol></ol></ol><ul><li>庚</ul>',
      ),
    ).toEqual(['2.甲', '5.乙', '6.丙', '一、丁', '1.戊', '（1）己', '庚'])
    expect(linesOf('<p>1.加强领导</p><ol type=A><li>压实责任<li>按期完成</ol>')).toEqual([
      '1.加强领导',
      '（1）压实责任',
      '（2）按期完成',
    ])
  })

  test('the entries of a list in an entry do not count those around it', () => {
    expect(linesOf('<ol><li>甲<ul><li>乙</ul><li>丙<div><ol><li>丁<li>戊</ol></div></ol>')).toEqual([
      '1.甲',
      '乙',
      '2.丙',
      '（1）丁',
      '（2）戊',
    ])
  })

  test('Word’s own numbers are text', () => {
    const list =
      '<p><![if !supportLists]><span style="mso-list:Ignore">（一）<span>&nbsp;</span></span><![endif]>供水</p>'
    expect(linesOf(list)).toEqual(['（一） 供水'])
  })
})

describe('what programs write around words', () => {
  test('a bullet that Word or WPS draws is no letter of the text', () => {
    const bullet = (font: string, sign: string) =>
      `<p class=MsoListParagraph><![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span></span><![endif]>压实责任。</p>`
    expect(
      linesOf(
        bullet('Wingdings', 'l') + bullet('Wingdings', 'Ø') + bullet('Symbol', '·') + bullet('宋体', '①'),
      ),
    ).toEqual(['压实责任。', '压实责任。', '压实责任。', '①  压实责任。'])
    expect(linesOf('<p><font face="Wingdings 2">R</font>同意</p>')).toEqual(['☑同意'])
  })

  test('line ends count where a chat or an editor says so', () => {
    expect(
      linesOf(
        '<div style="white-space: pre-wrap">会议认为，可行。\n会议要求，抓紧。<b style="white-space:normal">各\n科室</b></div>',
      ),
    ).toEqual(['会议认为，可行。', '会议要求，抓紧。各科室'])
  })

  test('marks and subjects of notes by their classes alone', () => {
    const { lines, notes } = read(
      '<p>按办法<span class=MsoFootnoteReference>[1]</span>执行。</p><p class=MsoCommentSubject>改</p><div class=msocomtxt>请核</div>',
    )
    expect(lines.map(wordsOf)).toEqual(['按办法执行。'])
    expect(notes.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['comment:改', 'comment:请核'])
  })

  test('struck words in struck words are told once', () => {
    expect(read('<p><s>原<s>则</s></s>同意</p>').notes.map(({ text }) => text)).toEqual(['原则'])
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
    expect(
      linesOf(
        '<table><tr><td>公开指南<td><h2>会议纪要</h2><p>会议认为，可行。</p><p>会议要求，抓紧。</p><td><table><tr><td>热线</table></tr></table>',
      ),
    ).toEqual(['公开指南', '会议纪要', '会议认为，可行。', '会议要求，抓紧。', '热线'])
  })

  test('rows of names are rows, below a label of a form they are lines; sentences never stand beside each other', () => {
    const row = (...cells: string[][]) =>
      `<table><tr>${cells.map((lines) => `<td>${lines.map((line) => `<p>${line}</p>`).join('')}</td>`).join('')}</tr></table>`
    expect(linesOf(row(['市水务局'], ['王一平', '李文']))).toEqual(['市水务局\t王一平 李文'])
    expect(linesOf(row(['参会人员'], ['王一平', '市水务局　李文']))).toEqual([
      '参会人员',
      '王一平',
      '市水务局　李文',
    ])
    expect(linesOf(row(['参会人员'], ['王一平', '李文']))).toEqual(['参会人员\t王一平 李文'])
    expect(linesOf(row(['1'], ['供水'], ['会议认为，可行。', '会议要求，抓紧。']))).toEqual([
      '1',
      '供水',
      '会议认为，可行。',
      '会议要求，抓紧。',
    ])
  })

  test('a form stays lines up to the counted list at its end', () => {
    const { lines } = read(
      '<table><tr><td>会议时间<td>3月5日<td>主持人<td>陈立民</tr><tr><td>会议内容<td colspan=3>会议听取了汇报。</tr><tr><td>序号<td>事项<td>单位<td>时限</tr><tr><td>1<td>招标<td>市住建局<td>3月底</tr></table>',
    )
    expect(lines.map(({ table, cells }) => table?.rows.length ?? cells?.length)).toEqual([4, 2, 2])
  })

  test('rows that are hidden are told', () => {
    const { lines, notes } = read(
      '<table><tr><td>甲<td>1</tr><tr style="display:none"><td>密<td>2</tr><tr><td>乙<td>3</tr></table>',
    )
    expect(lines[0]?.table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['甲', '1'],
      ['乙', '3'],
    ])
    expect(notes.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['hidden:密2'])
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

  test('people that a chat links are text', () => {
    expect(
      linesOf('<div>参会：<a href=1>@陈立民</a> <a href=2>@李文</a> <a href=3>@王一平</a></div>'),
    ).toEqual(['参会：@陈立民 @李文 @王一平'])
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

describe('what sites print around a document', () => {
  const text =
    '<p>3月5日，市长陈立民主持召开第12次市政府常务会议。</p><p>一、供水</p><p>会议认为，可行。</p><p>出席：陈立民</p>'
  const own = [
    '3月5日，市长陈立民主持召开第12次市政府常务会议。',
    '一、供水',
    '会议认为，可行。',
    '出席：陈立民',
  ]
  const around = (html: string) => read(html).notes.map(({ kind, text }) => `${kind}:${text}`)

  test.each([
    '<div>您现在的位置：<a href=1>首页</a>&gt;<a href=2>政务公开</a>&gt;正文</div>',
    '<p>当前位置: 首页 &gt;&gt; 会议纪要</p>',
    '<ol class="breadcrumb"><li>首页</li><li>政务公开</li></ol>',
    '<table><tr><td>你的位置 首页 » 纪要</td></tr></table>',
    '<div><span>网站首页</span> / <span>会议纪要</span></div>',
  ])('the way to the page: %s', (crumbs) => {
    expect(linesOf(`${crumbs}<h1>会议纪要</h1>${text}`)).toEqual(['会议纪要', ...own])
    expect(around(`${crumbs}${text}`)).toHaveLength(1)
  })

  test.each([
    '<p>目前所处的位置十分重要</p>',
    '<tr><td>现在的位置：距河道30米</td></tr>',
    '<p>项目所在位置：中心路</p>',
  ])('words of a document that speak of a place stay: %s', (html) => {
    expect(linesOf(`<table>${html}</table>${text}`)).toHaveLength(own.length + 1)
  })

  test.each([
    '<table><tr><td>索 引 号：<td>00143/2025-12<td>主题分类：<td>综合</tr><tr><td>发文机关：<td>市政府办<td>成文日期：<td>2025-03-12</tr><tr><td>名称：<td colspan=3>会议纪要</tr></table>',
    '<ul><li><b>索引号：</b><p>00143/2025-12</p></li><li><b>来源：</b></li><li><b>名称：</b><p>会议纪要</p></li></ul>',
    '<dl><dt>发布日期：<dd>2025-03-12<dt>有效性：<dd>有效</dl>',
    '<p>2025-03-12 10:30:00　来源：市政府办　【字体：<a href="javascript:a">大</a> 中 小】</p><p><a href="javascript:p()">打印本页</a></p>',
    '<p>信息来源：市政府办　发布日期：2025-03-12　浏览次数：<script>n()</script>12</p>',
  ])('what it says about the document: %s', (facts) => {
    for (const page of [`${facts}<h1>会议纪要</h1>${text}`, `<h1>会议纪要</h1>${facts}${text}`]) {
      expect(linesOf(page)).toEqual(['会议纪要', ...own])
      expect(around(page)).toHaveLength(1)
    }
  })

  test('a title and a number stay where they stand nowhere else, and facts that a document may have', () => {
    expect(
      linesOf(
        `<p>索引号：1</p><p>标题：市政府会议纪要</p><p>文号：云纪〔2025〕1号</p><p>密级：内部</p>${text}`,
      ).slice(0, 3),
    ).toEqual(['市政府会议纪要', '云纪〔2025〕1号', '密级：内部'])
    expect(linesOf('<p>来源：上级补助</p><p>类别：工程</p>')).toEqual(['来源：上级补助', '类别：工程'])
  })

  test.each([
    '<div class=TRS_Editor>',
    '<div class="view TRS_UEDITOR trs_paper_default">',
    '<UCAPCONTENT><div>',
    '<div id="vsb_content_2">',
    '<div class="rich_media_content" id="js_content">',
  ])('all but title and tail, where the page says which element holds the document: %s', (opens) => {
    const page = `<div>登录　注册　今天是3月12日</div><p>市政府会议纪要</p><p>云州发布</p>${opens}${text}</div></UCAPCONTENT><p>附件：1.清单</p><div>政务微博</div><p>抄送：市委办</p>`
    expect(linesOf(page)).toEqual(['市政府会议纪要', ...own, '附件：1.清单', '抄送：市委办'])
    expect(around(page)).toEqual(['around:登录 注册 今天是3月12日', 'around:云州发布', 'around:政务微博'])
  })

  test('an element so named that does not hold the text means nothing', () => {
    expect(linesOf(`<p>市政府会议纪要</p><p>云州</p><div id=zoom>放大</div>${text}`).slice(0, 3)).toEqual([
      '市政府会议纪要',
      '云州',
      '放大',
    ])
  })

  test.each([
    '<p>上一条：<a href=1>通知</a></p><p>下一条：没有了</p><p>&nbsp;</p><h3>相关链接</h3><p><a href=2>政策解读</a></p><p><a href=3>第11次会议纪要</a></p>',
    '<div>分享到：</div><div>责任编辑：何景云</div>',
    '<p>【打印本页】【关闭窗口】</p><p>版权所有：市政府</p><p>未经授权，不得转载。</p>',
    '<div>阅读 123</div><div>赞 5 在看 2</div>',
  ])('and below it: %s', (foot) => {
    expect(linesOf(`<h1>会议纪要</h1>${text}${foot}`)).toEqual(['会议纪要', ...own])
  })

  test.each([
    '<li>推广二维码应用</li>',
    '<p>技术支持：市大数据中心</p>',
    '<p><a href="a.doc">任务清单</a></p>',
  ])('a last line that may be the document’s own stays: %s', (line) => {
    expect(linesOf(`${text}${line}`)).toHaveLength(own.length + 1)
  })

  test('links to files that come with the document are none of a menu', () => {
    expect(
      linesOf(
        `${text}<p>附件：</p><ul><li><a href=a.doc>1.清单</a><li><a href="b.xls?x=1">2.资金</a><li><a href=c.pdf>3.图纸</a></ul>`,
      ),
    ).toEqual([...own, '附件：', '1.清单', '2.资金', '3.图纸'])
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

  const quick: [string, string, number][] = [
    ['entries', `<ol>${'<li>甲'.repeat(50_000)}</ol>`, 50_000],
    [
      'spans without end',
      `<table>${'<tr><td rowspan=9999 colspan=9999>甲<td rowspan=9999>乙</tr>'.repeat(300)}</table>`,
      300,
    ],
    ['struck words in each other', `${'<s>'.repeat(390)}${'议'.repeat(100_000)}`, 1],
    ['tables in each other', `${'<table><tr><td>甲'.repeat(90)}`, 90],
    ['facts', '<p>索引号：1</p><p>名称：甲</p>'.repeat(20_000), 39_800],
    ['labels without values', '<p>名称：</p>'.repeat(50_000), 50_000],
    ['knobs', `<p>${'A+'.repeat(30)}x</p><p>${'大'.repeat(100_000)}</p>`, 2],
    ['links', `<p>会议认为，可行。</p>${'<p><a href=1>甲</a></p>'.repeat(20_000)}`, 20_001],
    ['styles', `<p style="${'color '.repeat(100_000)}">议</p>`, 1],
  ]
  test.each(quick)('endless %s: read', (_, html, lines) => {
    expect(linesOf(html).length).toBe(lines)
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
