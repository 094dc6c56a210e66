/** Words of 边看边学. */
export const tourStrings = {
  title: '边看边学',
  count: (step: number, all: number) => `边看边学 ${step}/${all}`,
  next: '下一步',
  back: '上一步',
  done: '开始写',
  end: '结束',
} as const

export interface TourStep {
  readonly title: string
  readonly text: string
  /** The part of the window it speaks of, as a selector; left out: none in particular. */
  readonly target?: string
}

/** In the order of the work; each is read in a quarter of a minute. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: '这是一份完整的纪要',
    text: '云州市是虚构的，随便改，不会影响别的稿件。中间的白纸就是印出来的样子：版头、开头段、议题、名单、版记都在上面。',
    target: '.sheet',
  },
  {
    title: '大纲：全文的骨架',
    text: '点一行就跳到那里。议题可以上下拖动，也可以按 Alt+↑、Alt+↓，序号自己改。按 F9 收起或打开。',
    target: '.outline',
  },
  {
    title: '要素：只填一次',
    text: '光标在哪一部分，这里就是哪一部分的表格。改一下汇报单位，看稿纸上的汇报句跟着变；按 Ctrl+Z 就变回来。',
    target: '.side',
  },
  {
    title: '在空行打 / 或 、',
    text: '在一段末尾按回车，打一个 / ，就列出可以插入的议题、起首语、分项、名单和常用语，打拼音首字母筛选。忘了命令在哪，按 Ctrl+K。',
    target: '.sheet',
  },
  {
    title: '校核：写完核一遍',
    text: '按 F7 列出疑点：人名单位、日期数字、标点用字、议定要素。拿得准的一键改好，都可以撤销。',
    target: '.side-tabs',
  },
  {
    title: '版面：印出来是什么样',
    text: '按 Ctrl+3 看每一页，按 Ctrl+P 打印，按 Ctrl+Shift+E 导出 Word。屏幕、PDF 和纸上的分行分页一致。',
    target: '.places',
  },
  {
    title: '不用点保存',
    text: '每次改动一秒内存进本机，这里写着时间。断电后重新打开，接着写就是。',
    target: '.status-bar',
  },
  {
    title: '哪里不明白，按 F1',
    text: '光标在版头，F1 说版头的要求；在名单，说名单的要求，都注明国标条款。“帮助”菜单里还有使用帮助和常见问题。',
  },
]
