import { inList, level, paragraph, run, table, wordFile } from './word-file.ts'

const CENTRED = '<w:jc w:val="center"/>'
const RED = '<w:color w:val="FF0000"/><w:sz w:val="88"/>'

const styles = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
    <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="议题"/><w:basedOn w:val="2"/></w:style>
  <w:style w:type="character" w:styleId="red"><w:name w:val="红字"/><w:rPr>${RED}</w:rPr></w:style>
  <w:style w:type="numbering" w:styleId="lists"><w:name w:val="目录编号"/>
    <w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`

const uses = (list: number, family: number, more = '') =>
  `<w:num w:numId="${list}"><w:abstractNumId w:val="${family}"/>${more}</w:num>`

const numbering = `
  <w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '%1、')}
    ${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}
    ${level(3, 'decimalEnclosedCircle', '%4')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    ${level(0, 'japaneseCounting', '第%1条', '<w:pStyle w:val="1"/>')}
    ${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="2"/><w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'ideographTraditional', '%1、')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="4"><w:styleLink w:val="lists"/>${level(0, 'upperRoman', '%1.')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="lists"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
    <w:lvlText w:val="&#xF06C;"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl></w:abstractNum>
  ${uses(1, 1)}${uses(2, 2)}${uses(3, 3)}${uses(5, 4)}${uses(6, 5)}${uses(7, 6)}
  ${uses(8, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}
  ${uses(9, 3, `<w:lvlOverride w:ilvl="0">${level(0, 'taiwaneseCountingThousand', '【%1】')}</w:lvlOverride>`)}`

const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
const drawing = (words: string) =>
  `<w:drawing><wp:anchor><wp:positionV relativeFrom="page"><wp:posOffset>1</wp:posOffset></wp:positionV><a:graphic><a:graphicData>` +
  `<wps:wsp><wps:txbx>${box(words)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
const vml = (words: string, style = '') =>
  `<w:pict><v:shape style="${style}"><v:textbox>${box(words)}</v:textbox></v:shape></w:pict>`
const field = (code: string, result: string | null) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>` +
  (result === null ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
const by = 'w:id="90" w:author="林远舟" w:date="2025-03-05T09:00:00Z"'

const BODY = [
  // 标志: a box, once, though the file has it twice.
  paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing('云州市人民政府')}</mc:Choice>` +
      `<mc:Fallback>${vml('云州市人民政府')}</mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  paragraph(run('专题会议纪要', '<w:rStyle w:val="red"/>'), CENTRED),
  paragraph(`${run('第')}${field(' SEQ 期 ', '12')}${run('期')}`, CENTRED),
  // A date as a simple field and one as a complex field.
  paragraph(
    `${run('云州市人民政府办公室')}<w:r><w:tab/></w:r><w:fldSimple w:instr=" DATE ">${run('2025年3月5日')}</w:fldSimple>`,
  ),
  paragraph(
    `${field(' CREATEDATE \\@ "yyyy年M月d日" ', '2025年3月4日')}${run('下午，副市长沈知行主持召开会议。')}`,
  ),
  // Numbers: three levels, text between, restart.
  paragraph('传达精神', inList(1)),
  paragraph('会议听取了汇报。'),
  paragraph('甲项', inList(1, 1)),
  paragraph('乙项', inList(1, 1)),
  paragraph('细目一', inList(1, 2)),
  paragraph('圈号', inList(1, 3)),
  paragraph('研究其他事项', inList(1)),
  paragraph('丙项', inList(1, 1)),
  paragraph('重新开始', inList(8)),
  paragraph('接着往下', inList(8)),
  // Numbers by style, also of a style based on it.
  paragraph('总则', '<w:pStyle w:val="1"/>'),
  paragraph('适用范围', '<w:pStyle w:val="2"/>'),
  paragraph('自定样式', '<w:pStyle w:val="own"/>'),
  paragraph('附则', '<w:pStyle w:val="1"/>'),
  paragraph('无号标题', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  paragraph('天干', inList(3)),
  paragraph('天干', inList(3)),
  paragraph('改了格式', inList(9)),
  paragraph('罗马', inList(6)),
  paragraph('圆点', inList(7)),
  // Tracked changes: words, a move, a paragraph end taken out, one put in, a row, a number.
  paragraph(
    `${run('会议')}<w:del ${by}><w:r><w:delText>原则</w:delText></w:r></w:del><w:ins ${by}>${run('一致')}</w:ins>${run('同意。')}`,
  ),
  paragraph(`<w:moveFrom ${by}>${run('移走的话。')}</w:moveFrom>${run('留下的话。')}`),
  paragraph(`${run('前段')}`, `<w:rPr><w:del ${by}/></w:rPr>`),
  paragraph('后段'),
  paragraph(`<w:moveTo ${by}>${run('移走的话。')}</w:moveTo>`, `<w:rPr><w:ins ${by}/></w:rPr>`),
  paragraph('下一段'),
  `<w:tbl><w:tr><w:tc>${paragraph('留下的行')}</w:tc><w:tc>${paragraph('一')}</w:tc></w:tr>` +
    `<w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${paragraph(`<w:del ${by}><w:r><w:delText>删去的行</w:delText></w:r></w:del>`)}</w:tc><w:tc>${paragraph('')}</w:tc></w:tr></w:tbl>`,
  // Comments and notes.
  paragraph(
    `<w:commentRangeStart w:id="1"/>${run('三十万元')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>` +
      `${run('由财政局拨付')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}<w:r><w:endnoteReference w:id="3"/></w:r>`,
  ),
  // Content controls, smart tags, links, ruby, hidden words, signs.
  `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('控件里的段落')}</w:sdtContent></w:sdt>`,
  `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('单击此处输入文字。')}</w:sdtContent></w:sdt>`,
  paragraph(
    `<w:smartTag w:element="place">${run('云州')}</w:smartTag><w:hyperlink>${run('网站')}</w:hyperlink>` +
      `<w:sdt><w:sdtContent>${run('行内控件')}</w:sdtContent></w:sdt>`,
  ),
  paragraph(
    `<w:r><w:ruby><w:rt>${run('yún')}</w:rt><w:rubyBase>${run('云')}</w:rubyBase></w:ruby></w:r>${run('州')}${run('隐藏', '<w:vanish/>')}${run('河口')}`,
  ),
  paragraph(
    `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('同意')}<w:r><w:noBreakHyphen/></w:r>${run('甲')}<w:r><w:softHyphen/></w:r>${run('乙')}${field(' eq \\o\\ac(○,3) ', null)}`,
  ),
  paragraph('<w:r><w:t>  前后空格不算  </w:t><w:br/><w:t>换行后</w:t><w:cr/><w:t>再换行</w:t></w:r>'),
  paragraph('标题', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>'),
  paragraph('与正文同段。'),
  // Tables: a roll, facts, a merged cell, a form.
  table([
    ['出席', '沈知行', '高明川'],
    ['列席', '林远舟', ''],
  ]),
  `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('市直')}</w:tc><w:tc>${paragraph('财政局')}</w:tc></w:tr>` +
    `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc><w:tc>${paragraph('水务局')}</w:tc></w:tr></w:tbl>`,
  table([['会议内容', paragraph('第一段。') + paragraph('第二段。')]]),
  // 艺术字, and 版记 in a box at the foot of the page that is anchored before the text of its paragraph.
  paragraph(
    '<w:r><w:pict><v:shape fillcolor="red"><v:textpath style="font-size:36pt" string="督办专用"/></v:shape></w:pict></w:r>',
  ),
  paragraph(`<w:r>${vml('抄送：市委办公室。', 'mso-position-vertical:bottom')}</w:r>${run('最后一段。')}`),
  '<w:sectPr><w:headerReference w:type="default" r:id="rIdH1"/><w:footerReference w:type="default" r:id="rIdT1"/></w:sectPr>',
].join('')

/** A Word file with every construction that minutes are found in. What it says stands in the tests, written by hand. */
export function tortureFile(strict = false): Uint8Array {
  return wordFile({
    body: BODY,
    styles,
    numbering,
    comments: `<w:comment w:id="1" w:author="高明川">${paragraph('请核对数额')}</w:comment>`,
    footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('分两次拨付')}</w:footnote>`,
    endnotes: `<w:endnote w:id="3">${paragraph('见附件')}</w:endnote>`,
    headers: [paragraph('内部资料')],
    footers: [paragraph(`${run('— ')}${field(' PAGE ', '1')}${run(' —')}`)],
    strict,
  })
}

/** The words of the torture file with its tracked changes accepted, one line each, cells parted by |. */
export const TORTURE_ACCEPTED = `云州市人民政府
专题会议纪要
第12期
云州市人民政府办公室\t2025年3月5日
2025年3月4日下午，副市长沈知行主持召开会议。
一、传达精神
会议听取了汇报。
（一）甲项
（二）乙项
1.细目一
①圈号
二、研究其他事项
（一）丙项
一、重新开始
二、接着往下
第一条总则
1.1适用范围
1.2自定样式
第二条附则
无号标题
甲、天干
乙、天干
【三】改了格式
I.罗马
●圆点
会议一致同意。
留下的话。
前段后段
移走的话。
下一段
留下的行|一
三十万元由财政局拨付。
控件里的段落
云州网站行内控件
云州河口
☑同意-甲乙③
前后空格不算
换行后
再换行
标题与正文同段。
出席|沈知行|高明川
列席|林远舟|
市直|财政局
|水务局
会议内容
第一段。
第二段。
督办专用
最后一段。
抄送：市委办公室。`

/** The lines that differ when all changes are rejected. */
export const TORTURE_REJECTED = TORTURE_ACCEPTED.replace(
  `会议一致同意。
留下的话。
前段后段
移走的话。
下一段
留下的行|一`,
  `会议原则同意。
移走的话。留下的话。
前段
后段
下一段
留下的行|一
删去的行|`,
)
