/** What stands at the end of a line of a test paragraph, and how far before the line's end it begins. */
export interface ProbeCase {
  /** What is looked at, in the words of the form. */
  readonly about: string
  /** The characters looked at; empty: the line is full of ordinary characters. */
  readonly piece: string
  /** How many cells of the piece would still be inside the line. */
  readonly before: number
  /** Nothing follows the piece: the paragraph ends with it. */
  readonly isEnd?: true
  /** The lines of the paragraph that are asked about; left out: the first. */
  readonly lines?: readonly number[]
}

/**
 * Where Word processors are known or feared to differ: marks that hang, two marks in a row, quotation marks and brackets at either side of the
 * line's end, what may not be divided. A change here raises PROBE_VERSION: answers are told apart by it.
 */
export const PROBE_CASES: readonly ProbeCase[] = [
  { about: '每行字数', piece: '', before: 0, lines: [1, 2] },
  { about: '行末逗号', piece: '，', before: 0 },
  { about: '行末句号', piece: '。', before: 0 },
  { about: '行末顿号', piece: '、', before: 0 },
  { about: '行末分号', piece: '；', before: 0 },
  { about: '行末冒号', piece: '：', before: 0 },
  { about: '行末问号', piece: '？', before: 0 },
  { about: '行末叹号', piece: '！', before: 0 },
  { about: '段末句号', piece: '。', before: 0, isEnd: true },
  { about: '最后一格是逗号', piece: '，', before: 1 },
  { about: '句号加后引号，都在行外', piece: '。”', before: 0 },
  { about: '句号加后引号，一内一外', piece: '。”', before: 1 },
  { about: '后引号加逗号，都在行外', piece: '”，', before: 0 },
  { about: '后引号加逗号，一内一外', piece: '”，', before: 1 },
  { about: '后括号加句号', piece: '）。', before: 1 },
  { about: '书名号之间的顿号', piece: '》、《', before: 1 },
  { about: '行末后引号', piece: '”', before: 0 },
  { about: '行末前引号', piece: '“', before: 1 },
  { about: '行末前书名号', piece: '《', before: 1 },
  { about: '行末前括号', piece: '（', before: 1 },
  { about: '破折号', piece: '——', before: 1 },
  { about: '省略号', piece: '……', before: 1 },
  { about: '年份', piece: '2026年', before: 1 },
  { about: '百分数', piece: '3.65%', before: 1 },
  { about: '发文字号', piece: '〔2026〕12号', before: 2 },
]

/** Raised with every change of the test page. */
export const PROBE_VERSION = 1

/**
 * The beginning of 《千字文》, in which hardly a character comes twice: the last three characters of a line say where it ended.
 */
export const PROBE_FILLING =
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光' +
  '果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳推位让国有虞陶唐吊民伐罪周发殷汤坐朝问道垂拱平章' +
  '爱育黎首臣伏戎羌遐迩一体率宾归王鸣凤在竹白驹食场化被草木赖及万方盖此身发四大五常恭惟鞠养岂敢毁伤女慕贞洁男效才良' +
  '知过必改得能莫忘罔谈彼短靡恃己长信使可覆器欲难量墨悲丝染诗赞羔羊景行维贤克念作圣德建名立形端表正空谷传声虚堂习听' +
  '祸因恶积福缘善庆尺璧非宝寸阴是竞资父事君曰严与敬孝当竭力忠则尽命临深履薄夙兴温凊似兰斯馨如松之盛川流不息渊澄取映' +
  '容止若思言辞安定笃初诚美慎终宜令荣业所基籍甚无竟学优登仕摄职从政存以甘棠去而益咏乐殊贵贱礼别尊卑上和下睦夫唱妇随' +
  '外受傅训入奉母仪诸姑伯叔犹子比儿孔怀兄弟同气连枝交友投分切磨箴规仁慈隐恻造次弗离节义廉退颠沛匪亏性静情逸心动神疲' +
  '守真志满逐物意移坚持雅操好爵自縻都邑华夏东西二京背邙面洛浮渭据泾宫殿盘郁楼观飞惊图写禽兽画彩仙灵丙舍旁启甲帐对楹' +
  '肆筵设席鼓瑟吹笙升阶纳陛弁转疑星右通广内左达承明既集坟典亦聚群英杜稿钟隶漆书壁经府罗将相路侠槐卿户封八县家给千兵' +
  '高冠陪辇驱毂振缨世禄侈富车驾肥轻策功茂实勒碑刻铭磻溪伊尹佐时阿衡奄宅曲阜微旦孰营桓公匡合济弱扶倾绮回汉惠说感武丁' +
  '俊乂密勿多士寔宁晋楚更霸赵魏困横假途灭虢践土会盟何遵约法韩弊烦刑起翦颇牧用军最精宣威沙漠驰誉丹青九州禹迹百郡秦并' +
  '岳宗泰岱禅主云亭雁门紫塞鸡田赤城昆池碣石巨野洞庭旷远绵邈岩岫杳冥治本于农务兹稼穑俶载南亩我艺黍稷税熟贡新劝赏黜陟' +
  '孟轲敦素史鱼秉直庶几中庸劳谦谨敕聆音察理鉴貌辨色贻厥嘉猷勉其祗植省躬讥诫宠增抗极殆辱近耻林皋幸即两疏见机解组谁逼' +
  '索居闲处沉默寂寥求古寻论散虑逍遥欣奏累遣戚谢欢招渠荷的历园莽抽条枇杷晚翠梧桐蚤凋陈根委翳落叶飘摇'
