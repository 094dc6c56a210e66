/** Characters that write the sounds of Uyghur, Kazakh, Tibetan, Mongolian and Yi names. */
const SOUNDS = new Set(
  '阿艾爱安敖奥巴白拜班保贝比毕别波布不才仓策查朝次措达旦丹德登迪丁东都敦杜多朵顿额尔恩法甫嘎噶尕甘高戈格根贡古哈海汗罕赫合和呼花吉及加嘉坚江杰金卡喀康柯克肯孔库拉腊兰郎朗勒力丽里玛马迈买曼芒美米木姆穆满莫娜纳那乃尼娘努诺欧帕培普其齐恰强羌琼青曲热仁日如肉桑森沙山胜斯司苏色赛索塔坦特提铁通图吐土托娃瓦旺维乌巫吾勿西希谢夏先辛雅亚央扬依伊音拥泽赞再则增扎珍珠卓兹孜孜宗云志玉琴宝参村曼提逊智三群堆晋洛罗平边',
)
/** Of those the ones that Chinese given names hardly ever have. */
const MARKS = new Set(
  '阿艾敖巴布次措旦迪额尔甫嘎噶尕格古哈汗罕赫喀卡克拉腊勒玛买姆穆娜尼努诺帕其恰热仁日桑斯苏塔坦特提吐图托娃旺乌吾孜兹扎卓逊达顿孜呼伊依木',
)

/** Whether a text of 3–8 characters sounds like 伊力哈木, 才旦卓玛, 呼和巴特尔: a name of a people that writes its sounds. */
export function isTransliterated(text: string): boolean {
  if (text.length < 3 || text.length > 8) return false
  let sounds = 0
  let marks = 0
  for (const character of text) {
    if (SOUNDS.has(character)) sounds += 1
    if (MARKS.has(character)) marks += 1
  }
  return sounds >= text.length - (text.length > 4 ? 1 : 0) && marks >= 2
}
