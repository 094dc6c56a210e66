import {
  createAttachment,
  createCell,
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createRollEntry,
  createRow,
  createStatement,
  createTable,
  createTextTable,
  createTopic,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { ITEM_MARKS } from '#shared/text/marks.ts'

const TASK = '推进城市更新和老旧小区改造，按季度通报进展，确保12项重点任务落地见效'

/** Minutes of an invented city with all that a page can have: four levels, every mark, three tables (one over two pages, one turned), two 附件. */
export function fullDocument(): Minutes {
  const template = builtInTemplates[0]
  if (template === undefined) throw new Error('there are templates')
  const rows = Array.from({ length: 24 }, (_, at) => [
    String(at + 1),
    TASK,
    '市住房城乡建设局，市财政局',
    '9月30日前',
  ])
  const wide = Array.from({ length: 4 }, (_, at) =>
    ['河道', '水库', '泵站', '管网', '堤防', '水闸', '涵洞', '其他'].map(
      (name, column) => `${name}${at + 1}号工程${column + 1}期`,
    ),
  )
  const head = createTable(
    [
      createRow([
        createCell('序号', { rows: 2 }),
        createCell('物资', { columns: 2 }),
        createCell('存放地点', { rows: 2 }),
      ]),
      createRow([createCell('品名'), createCell('数量')]),
      createRow([
        createCell('1'),
        createCell('编织袋'),
        createCell('2000'),
        createCell('城东仓库', { rows: 2 }),
      ]),
      createRow([createCell('2'), createCell('抽水泵'), createCell('16')]),
    ],
    { headRows: 2, caption: '表2　防汛物资' },
  )
  return {
    ...createMinutesFromTemplate(template, '2026-03-18'),
    children: [
      createMasthead({
        copyNumber: '000017',
        secrecy: '秘密★1年',
        urgency: '加急',
        organ: '云溪市人民政府',
        kind: '常务会议纪要',
        lines: 2,
        number: '第15号',
        issuer: '云溪市人民政府办公室',
        issueDate: '2026-03-20',
      }),
      createOpening(
        createMeeting(),
        null,
        '2026年3月16日上午，林致远市长主持召开市政府第15次常务会议，纪要如下：',
      ),
      createTopic('审议《云溪市防汛工作方案》'),
      createStatement('会议要求，按下列分工抓好落实：'),
      createItem('压实责任。各级各部门主要负责人到岗到位。', { runIn: false }),
      createItem('明确岗位。', { level: 2, runIn: false }),
      createItem('坚持值班。', { level: 3, runIn: false }),
      createTextTable([['序号', '任务', '责任单位', '时限'], ...rows], { caption: '表1　任务分工' }),
      createItem('排查隐患。', { runIn: false }),
      createTopic('听取各项工作情况汇报'),
      createStatement('会议强调：'),
      ...ITEM_MARKS.flatMap((mark) => [
        createItem('抓好第一件事情，按月报告。', { mark, runIn: false }),
        createItem('抓好第二件事情，年底总结。', { mark, runIn: false }),
      ]),
      head,
      createStatement('会议指出，以上事项由市政府办公室督办。'),
      createRoll('出席', [createRollEntry({ names: ['林致远', '周文澜', '陆建平'] })]),
      createRoll('列席', [createRollEntry({ unit: '市财政局', names: ['何静'] })]),
      createAttachment('云溪市防汛责任分工'),
      createItem('总体要求', { mark: 'chinese', runIn: false }),
      createParagraph('各单位按分工落实。'),
      createAttachment('云溪市水利工程一览'),
      {
        ...createTextTable([['河道', '水库', '泵站', '管网', '堤防', '水闸', '涵洞', '其他'], ...wide], {
          caption: '表3　工程一览',
        }),
        isLandscape: true,
      },
      createColophon({
        distribution: [{ label: '抄送', text: '市委办公室，市人大常委会办公室。' }],
        printer: '云溪市人民政府办公室',
        printDate: '2026-03-20',
        copies: 60,
      }),
    ],
  }
}
