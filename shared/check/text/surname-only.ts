import { findMatches, type TextRule } from './text-rule.ts'

const ADDRESSED =
  /(?<=^|[，。；：、“（由经请报与和向对局委办院]|中心|公司|集团)[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁卢姚沈姜崔谭陆范汪廖石韦贾夏付邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴莫孔汤](?:副?(?:市长|县长|区长|局长|主任|书记|部长|秘书长|镇长|乡长|科长|处长|院长|主席|总经理|董事长)|总(?=[，。；：要指说介汇]))/gu

/** People are written with their full name and post. */
export const surnameOnly: TextRule = {
  id: 'surname-only',
  level: 'suspect',
  group: 'people',
  source: '纪要惯例',
  needs: '长任记席理总',
  fires: [
    '由王局长牵头落实。',
    '会上，李副市长指出，要抓好防汛。',
    '会议听取了市统计局李局长关于经济运行的汇报。',
  ],
  passes: ['由市住建局局长王建国牵头。', '常务副市长', '担任主任', '各局长', '代市长', '全市长期坚持'],
  find: (text) => findMatches(text, ADDRESSED),
}
