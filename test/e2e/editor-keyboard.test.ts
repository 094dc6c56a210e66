import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type InputMethod, openInputMethod } from '../support/input-method.ts'
import { caretAtEnd, readSheet, selectText } from '../support/sheet.ts'
import { withSample } from '../support/with-sample.ts'

/** Places in the built-in example. */
const FIRST = 4
const LIST_STATEMENT = 10

let page: Page
let ime: InputMethod
withSample(async (opened) => {
  page = opened
  ime = await openInputMethod(page)
})

/** Puts HTML on the clipboard, as another program does. */
async function copyAs(target: Page, html: string): Promise<void> {
  await target.evaluate((given) => {
    const copy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', given)
      event.clipboardData?.setData('text/plain', '没有用到')
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('copy', copy, { capture: true, once: true })
    document.execCommand('copy')
  }, html)
}

const popup = () => page.locator('.popup-list')

test('a topic is written without the mouse: heading, report, opinion, decision, items', async () => {
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Control+Alt+0')
  await ime.type('shenyibanfa', '审议《云州市数据办法》')
  await page.keyboard.press('Enter')
  // The suggestion is taken, the next one too.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await ime.type('hao', '制定该《办法》十分必要。')
  await page.keyboard.press('Enter')
  await ime.type('huiyiqiangdiao', '会议强调')
  await ime.commit('，')
  await page.keyboard.press('Enter')
  await ime.commit('（一）')
  await ime.type('zhuajin', '抓紧。')
  await page.keyboard.press('Enter')
  await ime.type('luoshi', '落实。')
  await expect
    .poll(async () => {
      const written = (await readSheet(page)).slice(6, 12)
      return written.map(({ number, label, text, shown }) => [number, label, text || shown])
    })
    .toEqual([
      ['二、', '', '审议《云州市数据办法》'],
      ['', '听取并审议', '会议听取并审议了关于《云州市数据办法》的汇报。'],
      ['', '认为', '会议认为，制定该《办法》十分必要。'],
      ['', '强调', '会议强调，'],
      ['（一）', '', '抓紧。'],
      ['（二）', '', '落实。'],
    ])
  // The topics after it follow in number, the opening names the new one.
  await expect.poll(async () => (await readSheet(page))[12]?.number).toBe('三、')
  await expect.poll(async () => (await readSheet(page))[1]?.shown).toContain('《云州市数据办法》')
})

test('the list at an empty line: opened by 、, narrowed by pinyin, taken by Enter', async () => {
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Enter')
  await ime.commit('、')
  await expect.poll(() => popup().count()).toBe(1)
  await page.keyboard.type('qd')
  await expect
    .poll(async () => (await popup().getByRole('option').allTextContents())[0])
    .toContain('会议强调')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await readSheet(page))[FIRST + 1]?.text).toBe('会议强调，')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await readSheet(page))[FIRST + 1]?.text).toBe('、qd')
})

test('Esc closes the list and leaves what was typed', async () => {
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/x')
  await expect.poll(() => popup().count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.type('y')
  await expect.poll(() => popup().count()).toBe(0)
  await expect.poll(async () => (await readSheet(page))[FIRST + 1]?.text).toBe('/xy')
})

test('while composing the list only narrows; Enter and arrows belong to the input method', async () => {
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Enter')
  await ime.commit('、')
  await ime.begin('rw')
  const offered = async () => (await popup().getByRole('option').allTextContents()).join()
  await expect.poll(offered).toContain('会议认为')
  await expect.poll(offered).not.toContain('会议强调')
  await ime.commit('认为')
  await expect.poll(() => popup().getByRole('option').count()).toBe(1)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await readSheet(page))[FIRST + 1]?.text).toBe('会议认为，')
})

test('a click on the label in the margin changes the opener', async () => {
  const block = page.locator('.sheet .block').nth(FIRST)
  await block.scrollIntoViewIfNeeded()
  const box = await block.boundingBox()
  const margin = await block.evaluate((element) => Number.parseFloat(getComputedStyle(element).paddingLeft))
  await page.mouse.click((box?.x ?? 0) + margin - 25, (box?.y ?? 0) + 15)
  await expect.poll(() => popup().count()).toBe(1)
  await popup().getByRole('option', { name: '会议要求' }).click()
  await expect.poll(async () => (await readSheet(page))[FIRST]?.text).toMatch(/^会议要求，今年/u)
})

test('the list in the margin goes when something is composed', async () => {
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Control+Alt+o')
  await expect.poll(() => popup().count()).toBe(1)
  await ime.type('wanbi', '完毕')
  await expect.poll(() => popup().count()).toBe(0)
  await expect.poll(async () => (await readSheet(page))[FIRST]?.text).toMatch(/完毕$/u)
})

test('statements move with their items, topics with all of theirs, and undo brings them back', async () => {
  const before = JSON.stringify(await readSheet(page))
  await caretAtEnd(page, LIST_STATEMENT)
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(async () => (await readSheet(page)).slice(8, 12).map(({ number, label }) => number || label))
    .toEqual(['强调', '（一）', '（二）', '（三）'])
  await caretAtEnd(page, 6)
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await readSheet(page))[2]?.text).toContain('数字经济')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await expect.poll(async () => JSON.stringify(await readSheet(page))).toBe(before)
})

test('a derived sentence is taken over, changed and turned back', async () => {
  await page.locator('.sheet .block').nth(7).click()
  await page.keyboard.press('F2')
  await expect.poll(async () => (await readSheet(page))[7]?.text).toMatch(/^会议听取并审议了/u)
  await page.keyboard.type('x')
  await page.keyboard.press('Shift+F2')
  await expect.poll(async () => (await readSheet(page))[7]).toMatchObject({ text: '' })
})

test('text copied from Word becomes topics, statements and items', async () => {
  const html =
    '<html><body><p class=MsoNormal><b>六、审议《云州市\r\n消防办法》</b></p><p>会议听取了汇报。会议认为，<span style="color:red">很有</span>必要。</p>' +
    '<p>会议强调，（一）抓紧。（二）落实。</p><script>alert(1)</script></body></html>'
  await copyAs(page, html)
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () =>
      (await readSheet(page)).slice(FIRST + 1, FIRST + 7).map(({ number, text }) => number + text),
    )
    .toEqual([
      '二、审议《云州市消防办法》',
      '会议听取了汇报。',
      '会议认为，很有必要。',
      '会议强调，',
      '（一）抓紧。',
      '（二）落实。',
    ])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
})

test('of what Word and the web put around a text nothing stays', async () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
    <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head><body><!--StartFragment-->
    <p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
    <p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>会议强调，要<del cite="mailto:x">删去的</del><ins>抓紧</ins>《<st1:place>云州
    </st1:place>办法》。<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span><o:p></o:p></p>
    <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp;&nbsp;</span></span><![endif]>完善。</p>
    <table><tr><td><p>序号</p></td><td><table><tr><td><p>市数据局</p></td></tr></table></td></tr></table>
    <div style='mso-element:comment-list'><p class=MsoCommentText>批注</p></div>
    <img src="https://example.invalid/x.png" onerror="alert(3)"><noscript>无脚本</noscript><svg><text>图</text></svg><button>按钮</button>
    <!--EndFragment--></body></html>`
  await copyAs(page, html)
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () =>
      (await readSheet(page)).slice(FIRST + 1, FIRST + 6).map(({ number, text }) => number + text),
    )
    .toEqual([
      '会议强调，要抓紧《云州办法》。',
      '（一）完善。',
      '序号',
      '市数据局',
      expect.stringMatching(/^会议要求，各县区/u),
    ])
})

test('a row of a Word table is one line, the name list in it a roll; a table for the layout of text is not', async () => {
  const cell = (...paragraphs: string[]) =>
    `<td>${paragraphs.map((text) => `<p class=MsoNormal>${text}<o:p></o:p></p>`).join('\n')}</td>`
  const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`
  const empty = cell('<span>&nbsp;</span>')
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Enter')
  await copyAs(
    page,
    table(cell('市水务局') + cell('王一平', '李文') + empty, empty + empty) +
      table(cell('一、审议《云州市消防办法》', '会议听取了汇报。')) +
      table(cell('第一议题') + cell('会议认为，有必要。', '会议要求，抓紧。')) +
      table(cell('见习人员：') + cell('林致远', '赵国梁')),
  )
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () => (await readSheet(page)).slice(FIRST + 1, FIRST + 7).map(({ text }) => text))
    .toEqual([
      '市水务局　王一平　李文',
      '审议《云州市消防办法》',
      '会议听取了汇报。',
      '第一议题',
      '会议认为，有必要。',
      '会议要求，抓紧。',
    ])

  const rolls = async () => (await readSheet(page)).filter(({ type }) => type === 'roll')
  await expect
    .poll(async () => (await rolls()).map(({ shown }) => shown.replaceAll(/\s/gu, '')))
    .toContainEqual(expect.stringMatching(/^见习人员：林致远.?赵国梁/u))
  const before = (await rolls()).length
  await copyAs(page, table(cell('缺席：') + cell('林致远', '赵国梁'), cell('记录') + cell('何景云')))
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () => (await rolls()).slice(before).map(({ shown }) => shown.replaceAll(/\s/gu, '')))
    .toEqual([expect.stringContaining('林致远'), expect.stringContaining('何景云')])
})

test('a paste says what it left as it is, and takes the pasted facts all the same when asked to', async () => {
  const printed = (unit: string) => `<p>抄送：市委各部门。</p><p>${unit}　　2025年3月1日印发</p>`
  const sheet = page.locator('.sheet-text')
  await caretAtEnd(page, FIRST)
  await copyAs(page, printed('云州市人民政府办公室'))
  await page.keyboard.press('Control+v')
  await sheet.filter({ hasText: '云州市人民政府办公室' }).waitFor()
  await copyAs(page, printed('云州市水务局'))
  await page.keyboard.press('Control+v')
  await page.getByText('本稿已有印发机关，与粘贴的不同，保留本稿的。').waitFor()
  await page.getByRole('button', { name: '改用粘贴的' }).click()
  await sheet.filter({ hasText: '云州市水务局2025年3月1日印发' }).waitFor()
})

test('a web page is pasted as it is imported: without what the site prints around it, lists and tables as such', async () => {
  const html = `<html><head><style>p { color: red }</style></head><body style="margin:0"><!--StartFragment-->
    <div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 正文</div>
    <p style="text-align:center">索引号：00143/2025-12　发布日期：2025-03-12　【字体：<a href="javascript:f(1)">大</a> 中 小】</p>
    <div id="zoom"><p>会议听取了市水务局的汇报。</p><p style="display:none">密</p><p>会议要求：</p>
    <ol style="list-style-type:upper-alpha"><li><p>压实责任；</p></li><li><p>按期完成。</p></li></ol>
    <p style="mso-list:l0 level1 lfo1"><span style="font-family:Wingdings"><span style="mso-list:Ignore">l<span>&nbsp;</span></span></span>及时报告。</p>
    <table border="1"><tr><td>序号</td><td>事项</td><td>单位</td><td>时限</td></tr>
    <tr><td>1</td><td>完成招标</td><td>市住建局</td><td style="text-align:right">3月底</td></tr></table></div>
    <p>上一篇：<a href="/1">第11次会议纪要</a></p><p>【<a href="javascript:window.print()">打印本页</a>】</p><!--EndFragment--></body></html>`
  await copyAs(page, html)
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await page.getByText('粘贴的内容里有1处隐藏文字、3处网页上的栏目和链接，没有放进来，文字已粘贴。').waitFor()
  await expect
    .poll(async () =>
      (await readSheet(page))
        .slice(FIRST + 1, FIRST + 7)
        .map(({ type, number, text }) => (type === 'table' ? type : number + text)),
    )
    .toEqual([
      '会议听取了市水务局的汇报。',
      '会议要求：',
      '（1）压实责任；',
      '（2）按期完成。',
      '及时报告。',
      'table',
    ])
})

test('notes below the text of a Word file are not pasted into it, and one sentence says so', async () => {
  await caretAtEnd(page, FIRST)
  await copyAs(
    page,
    '<p class=MsoNormal>会议明确，按照办法<a name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>执行。</p>' +
      '<div><hr><div id=ftn1><p class=MsoFootnoteText><span class=MsoFootnoteReference>[1]</span> 见市政府令。</p></div></div>',
  )
  await page.keyboard.press('Control+v')
  await page.getByText('粘贴的内容里有1条脚注，没有放进来，文字已粘贴。').waitFor()
  await expect
    .poll(async () => (await readSheet(page)).map(({ text }) => text).join('/'))
    .toContain('会议明确，按照办法执行。')
  expect((await readSheet(page)).map(({ text }) => text).join('/')).not.toContain('市政府令')
})

test('text dropped on a derived sentence becomes a statement after it', async () => {
  const before = await readSheet(page)
  const derived = before.findIndex(({ type, shown }) => type === 'statement' && shown !== '')
  await page
    .locator('.sheet .block')
    .nth(derived)
    .locator('.block-face')
    .evaluate((face) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/plain', '拖来的字')
      const { left, top } = face.getBoundingClientRect()
      const place = { clientX: left + 60, clientY: top + 2 }
      face.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer, ...place }))
    })
  await expect
    .poll(async () => (await readSheet(page)).map(({ text }) => text))
    .toEqual(before.map(({ text }) => text).toSpliced(derived + 1, 0, '拖来的字'))
})

test('the beginning of a block, copied, is words where it is pasted', async () => {
  await selectText(page, { block: FIRST, offset: 0 }, { block: FIRST, offset: 4 })
  await page.keyboard.press('Control+c')
  await selectText(page, { block: FIRST + 1, offset: 8 })
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () => (await readSheet(page))[FIRST + 1]?.text)
    .toMatch(/^会议要求，各县区会议指出、各部门/u)
})

test('cut and paste inside keeps structure; out goes plain text with numbers', async () => {
  const before = await readSheet(page)
  const last = before[LIST_STATEMENT + 3]?.text.length ?? 0
  await selectText(
    page,
    { block: LIST_STATEMENT - 1, offset: 0 },
    { block: LIST_STATEMENT + 3, offset: last },
  )
  await page.evaluate(() =>
    document.addEventListener('cut', (event) => {
      document.title = event.clipboardData?.getData('text/plain') ?? ''
    }),
  )
  await page.keyboard.press('Control+x')
  await expect
    .poll(() => page.evaluate(() => document.title))
    .toMatch(/^会议明确，原则同意.*会议强调，（一）要突出重点产业。.*（三）要强化要素保障。/u)
  await expect.poll(async () => (await readSheet(page)).length).toBeLessThan(before.length)
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () =>
      (await readSheet(page)).slice(FIRST + 1, FIRST + 6).map(({ number, label }) => number || label),
    )
    .toEqual(['明确', '强调', '（一）', '（二）', '（三）'])
})

test('a typed character changes its text in the page and nothing else', async () => {
  await caretAtEnd(page, FIRST)
  await page.keyboard.press('x')
  await expect.poll(async () => (await readSheet(page))[FIRST]?.text).toMatch(/x$/u)
  await page.evaluate(() => {
    const changed: string[] = []
    const caret = document.getSelection()?.anchorNode
    const observer = new MutationObserver((records) => {
      for (const { type, target } of records) changed.push(`${type} ${target === caret}`)
    })
    const sheet = document.querySelector('.sheet-text')
    if (sheet)
      observer.observe(sheet, { subtree: true, childList: true, characterData: true, attributes: true })
    Object.assign(window, { changed })
  })
  for (const key of ['9', ' ', '1']) await page.keyboard.press(key)
  await expect.poll(async () => (await readSheet(page))[FIRST]?.text).toMatch(/x9 1$/u)
  expect(await page.evaluate('window.changed')).toEqual(Array(3).fill('characterData true'))
})
