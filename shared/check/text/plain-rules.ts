import { findMatches, type TextRule } from './text-rule.ts'

const AMOUNT = '[\\d.,一二三四五六七八九十百千万亿两几数%]+[\\p{Script=Han}%]{0,4}?'
const APPROXIMATE_TWICE = new RegExp(
  `(?:(?:大?约|大概|将近|近)${AMOUNT}(?:左右|上下)(?![岸边侧手线])|(?:超过|至少|不少于|不低于|突破)${AMOUNT}以上|(?:不超过|不高于|不多于|最多|至多)${AMOUNT}以(?:下|内)|(?:(?<![最附远临就将接邻靠])近|约)${AMOUNT}多(?![次项个家数元部少元])|(?<![\\d.])\\d[\\d.]*[万亿千百]?[多余][\\p{Script=Han}]{0,2}(?:左右|上下)(?![岸边侧手线])|\\d[\\p{Script=Han}%]{0,3}以[上下](?:左右|上下)|\\d[^，。；、]{0,3}[~～—-]\\s?\\d[\\d.]*\\s?[万亿千百]?元?以[上下])`,
  'gu',
)

interface Row extends Omit<TextRule, 'find'> {
  readonly pattern: RegExp
  /** What every match is to be, where that is certain. */
  readonly right?: string
}

const ROWS: readonly Row[] = [
  {
    // Minutes end with what was decided: no 特此纪要, no call, no thanks.
    id: 'closing-formula',
    level: 'suspect',
    group: 'title',
    source: '纪要惯例',
    needs: '特请让',
    fires: [
      '特此纪要。',
      '特此通知。',
      '以上纪要，请遵照执行。',
      '妥否，请批示。',
      '让我们携起手来，共创辉煌！',
    ],
    passes: ['现将会议议定事项纪要如下：', '请遵照执行会议精神'],
    pattern:
      /(?:特此(?:纪要|通知|通报|报告|函告|函复|公告))[。！]?|(?:以上|此)(?:纪要|意见)，?请[^，。]{0,12}(?:遵照|贯彻|认真)(?:执行|落实)[。！]?|(?:妥否|当否|以上意见妥否)，?请[^。]{0,4}批示[。！]?|让我们[^。！]{2,40}[！!]/gu,
  },
  {
    // 关于 or 审议 said twice.
    id: 'doubled-about',
    level: 'suspect',
    group: 'title',
    source: '标题用语',
    fires: [
      '会议听取了市住建局关于关于绿道建设的汇报。',
      '会议听取并审议了市生态环境局关于审议《通告》的汇报。',
      '审议审议《绿道管理办法》',
    ],
    passes: ['会议审议了市发改委关于《关于推进绿道建设的意见》的汇报。', '关于提请审议《通告》的请示'],
    pattern: /关于关于|关于审议(?=《[^《》]*》的汇报)|审议审议|听取听取|传达传达/gu,
  },
  {
    // A mark of secrecy means that this is no paper for an ordinary computer.
    id: 'secrecy-mark',
    level: 'suspect',
    group: 'title',
    source: '《党政机关公文处理工作条例》第九条',
    needs: '密',
    fires: ['机密★1年', '秘密★', '（绝密）'],
    passes: ['保守国家秘密', '商业秘密', '机密文件管理办法'],
    pattern: /(?:绝密|机密|秘密)\s*[★☆*](?:\d+年)?|[（(【](?:绝密|机密|秘密)[）)】]/gu,
  },
  {
    // What is left over from a transcript: labels of speakers, time marks, filler words.
    id: 'spoken-remains',
    level: 'error',
    group: 'wording',
    source: '纪要用语',
    fires: [
      '发言人1：我先说两句。',
      '说话人 2 00:12:31',
      '嗯，这个项目可以。',
      '张局长：呃，资金方面有缺口。',
      '那个那个，先放一放',
      '好的好的，就这样',
      '会议要求，那个，各乡镇要抓紧。',
      '对吧，大家看看',
    ],
    passes: ['新闻发言人制度', '这个项目可以。', '那个地块', '主要发言人', '一致对外'],
    pattern:
      /(?:发言人|说话人|讲话人|Speaker)\s?\d{1,2}(?:[：:]|\s|$)|(?<!\d)\d{1,2}:\d{2}:\d{2}(?!\d)|(?<=^|[，。；：？！“])(?:嗯+|呃+|额|哎|唉|哦|喔)(?=[，。…、]|$)|[，。](?:嗯+|呃+|啊|那个|这个)(?=[，。])|这个这个|那个那个|然后呢|好的好的|对对对|是不是啊|(?<=^|[，。])(?:对吧|是吧|对不对|明白吗|你们看看)(?=[，。？])/gu,
  },
  {
    // Minutes are written in the third person, about the meeting, not as a speaker.
    id: 'spoken-style',
    level: 'hint',
    group: 'wording',
    source: '纪要用语',
    fires: ['我认为这个方案可行。', '我觉得可以。', '我来讲三点意见。', '大家一致认为，要抓紧。'],
    passes: ['会议认为这个方案可行。', '我市认为', '我县'],
    pattern:
      /(?<=^|[，。；：“])(?:我(?:认为|觉得|想|看|说|来讲|来说|再讲|再强调|补充|同意|建议|强调)|咱们|俺|你们(?:要|得)|大家(?:一致|都|普遍)?(?:认为|同意|觉得|表示))/gu,
  },
  {
    // People are written with their full name and post.
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
    pattern:
      /(?<=^|[，。；：、“（由经请报与和向对局委办院]|中心|公司|集团)[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁卢姚沈姜崔谭陆范汪廖石韦贾夏付邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴莫孔汤](?:副?(?:市长|县长|区长|局长|主任|书记|部长|秘书长|镇长|乡长|科长|处长|院长|主席|总经理|董事长)|总(?=[，。；：要指说介汇]))/gu,
  },
  {
    // 倍 says how much more, never how much less.
    id: 'times-less',
    level: 'error',
    group: 'numbers',
    source: 'GB/T 15835—2011 用法',
    needs: '倍',
    fires: ['成本下降了2倍。', '事故起数减少三倍。', '时限平均压减2倍。'],
    passes: ['产值增长2倍。', '成本下降一半。', '下降后又增长2倍'],
    pattern:
      /(?:下降|减少|降低|缩短|缩减|压缩|减轻|压减|削减|精简|回落|下滑|锐减|调减|节约)了?(?:近|约|超过)?[\d.一二三四五六七八九十两几数]+(?:多)?倍/gu,
  },
  {
    // One word of approximation is enough.
    id: 'double-approximation',
    level: 'suspect',
    group: 'numbers',
    source: 'GB/T 15835—2011 4.2',
    needs: '左上下内多',
    fires: [
      '约200户左右。',
      '超过500万元以上。',
      '近30个多',
      '惠及居民1.2万多户左右。',
      '30余名左右',
      '大约三天上下',
      '至少10%以上',
      '处5万元~50万元以下罚款',
      '不低于3%以上',
      '力争达到95%以上左右',
    ],
    passes: ['约200户。', '200户左右。', '超过500万元。', '大约在三天后到达左右岸'],
    pattern: APPROXIMATE_TWICE,
  },
  {
    // Two words of which one says it all.
    id: 'redundant-word',
    level: 'suspect',
    group: 'wording',
    source: '用语重复',
    fires: [
      '目的是为了加快发展。',
      '切忌不要松懈。',
      '凯旋而归来',
      '防止不发生事故',
      '避免不再发生',
      '原因是因为资金不足。',
      '进行了修改了方案',
      '悬殊很大的差别大',
      '避免不因施工给学生生活带来不便。',
      '目前为止，已完成八成。',
      '首次第一次举办。',
      '避免不反复开挖。',
      '有利于能够激发活力。',
      '必须要务必增强意识。',
      '会议同意任命聘任两名同志。',
      '广大群众们出行不便。',
      '防止不再反弹。',
      '截至10月14日前已完成八成。',
    ],
    passes: [
      '目的是加快发展。',
      '原因是资金不足。',
      '避免因处置不当造成损失，防止不合格产品流入市场。',
      '到目前为止，截至目前为止',
      '防止不法分子造成损失，避免群众不满。',
      '做到亲自批示、亲自调查、亲自推动。',
    ],
    pattern:
      /目的是为了|原因是(?:因为|由于)|切忌不要|(?:防止|避免|杜绝|以免|严防)[^，。；、不]{0,10}不(?:再|要|会|得)?(?=因|发生|出现|产生|造成|引发|反弹|出险|脱节|走样|流于形式|给[^，。；]{0,8}带来)|首次第一次?|第一次首次|有利于能够|能够可以|全部都|一切所有|所有一切|付诸于|见诸于|(?<![到至])目前为止|必须(?:要)?务必|任命聘任|聘任任命|群众们|人民们|各位领导们|近年以来|务必必须|仍旧依然|依然仍旧|大力狠抓|(?:约|大概)估计约?|凯旋而?归来|大约[^，。]{0,6}左右|尤其特别|必须要必须|过高的?估计过高|悬殊很大|进行了?(?:修改|研究|讨论|部署|调研)了|再次重申|首先第一|更加[^，。]{0,2}更|忍俊不禁地笑|即将要|仍然还|亲自[^，。、]{0,3}亲自|共同[^，。、]{0,2}协同|涉及到了|避免不(?:反复|重复|发生|出现|产生|造成)|截[至止]\d[^，。；前]{0,10}[日月底]前(?!后)/gu,
  },
  {
    // An omission is six points (two characters ……).
    id: 'dots-for-ellipsis',
    level: 'suspect',
    group: 'wording',
    source: 'GB/T 15834—2011 4.11',
    fires: ['包括甲、乙...等。', '还有很多。。。'],
    passes: ['还有很多……', '增长1.5%。'],
    pattern: /\.{3,}|。{3,}|(?<=[\p{Script=Han}，、])…(?!…)/gu,
    right: '……',
  },
  {
    // A dash between words is —— of two characters.
    id: 'hyphen-for-dash',
    level: 'suspect',
    group: 'wording',
    source: 'GB/T 15834—2011 4.10',
    needs: '-－',
    fires: ['我市的目标--建成示范区。'],
    passes: ['2021—2023年', '——坚持人民至上', 'A-1型'],
    pattern: /(?<=[\p{Script=Han}，。；：])(?:-{2,}|－{2,})(?=\p{Script=Han})/gu,
    right: '——',
  },
  {
    // Between 《》 and 《》, “” and “” that stand side by side there is no 、.
    id: 'dun-between-titles',
    level: 'hint',
    group: 'wording',
    source: 'GB/T 15834—2011 4.5.3.5',
    needs: '》”',
    fires: ['审议《甲办法》、《乙方案》。', '落实“两个确立”、“两个维护”。'],
    passes: ['审议《甲办法》（试行）、《乙方案》。', '审议《甲办法》《乙方案》。', '《甲办法》、乙方案'],
    pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)/gu,
    right: '',
  },
]

/** The rules that are no more than a pattern: words and marks that are wrong wherever they stand. */
export const PLAIN_RULES: readonly TextRule[] = ROWS.map(({ pattern, right, ...rule }) => ({
  ...rule,
  find: (text) =>
    findMatches(text, pattern, () => (right === undefined ? {} : { fix: right, data: { wanted: right } })),
}))
