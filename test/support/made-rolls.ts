import type { RollEntry } from '#shared/minutes/blocks.ts'
import { createRollEntry } from '#shared/minutes/factories.ts'
import { createRandom } from './random.ts'

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗梁宋唐许韩邓冯曹彭曾萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武',
].concat('欧阳', '司马', '上官')
const GIVEN = [
  ...'明华伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英文博雅宁晨曦远舟知行怀安若水一凡子轩雨桐浩然嘉禾',
]
const MINORITY = [
  '伊力哈木',
  '才旦卓玛',
  '呼和巴特尔',
  '热依汗古丽',
  '乌云其木格',
  '阿依努尔',
  '索朗次仁',
  '买买提江',
  '阿不都热依木·买买提',
]
const UNITS = [
  '市发改委',
  '市水利局',
  '县政府办',
  '市委组织部（考核办）',
  '高新区管委会',
  '城关镇',
  '沙河街道',
  '市人大',
  '团市委',
  '云州大学',
  '市检察院',
  '城投集团',
  '海关',
  '市文联',
  '气象局',
  '二龙乡',
  '市融媒体中心',
  '武警支队',
  '供电公司',
  '新城建设指挥部',
  '云州日报社',
  '市第一人民医院',
  '市实验小学',
]
const POSTS = [
  '主任',
  '副主任',
  '党组书记',
  '检察长',
  '村支书',
  '理事长',
  '社长',
  '二级巡视员',
  '总工程师',
  '厂长',
  '站长',
  '园长',
  '馆长',
  '教授',
  '河长',
  '执行董事',
  '召集人',
  '院长',
  '校长',
  '主任医师',
  '科长',
  '所长',
]
const UNNAMED = ['有关负责人', '班子成员', '市邮政公司的代表', '分管副市长', '科室长']

/** A roll as an office writes it, made by chance; the same seed makes the same. Nobody in it is real. */
export function makeRoll(seed: number): { entries: RollEntry[]; betweenEntries: string; endMark: string } {
  const random = createRandom(seed)
  const name = () =>
    random.chance(0.08)
      ? random.pick(MINORITY)
      : random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : '')
  const entries = Array.from({ length: 1 + random.below(9) }, (_, at) => {
    const startsLine = at > 0 && random.chance(0.15)
    const note = random.chance(0.1) ? random.pick(['请假', '赴省开会', '主持工作', '代']) : null
    if (random.chance(0.08)) return createRollEntry({ unnamed: [random.pick(UNNAMED)], startsLine })
    const post = random.chance(0.25) ? random.pick(POSTS) : ''
    const names = Array.from({ length: 1 + random.below(post === '' ? 4 : 1) }, name)
    return createRollEntry({ unit: random.pick(UNITS) + post, names, note, startsLine })
  })
  return { entries, betweenEntries: random.pick(['，', '；']), endMark: random.pick(['。', '']) }
}
