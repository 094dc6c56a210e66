/** Characters that write the sounds of Uyghur, Kazakh, Tibetan, Mongolian and Yi names. */
const SOUNDS = new Set(
  '阿艾爱安敖奥巴白拜班保贝比毕别波布不才仓策查朝次措达旦丹德登迪丁东都敦杜多朵顿额尔恩法甫嘎噶尕甘高戈格根贡古哈海汗罕赫合和呼花吉及加嘉坚江杰金卡喀康柯克肯孔库拉腊兰郎朗勒力丽里玛马迈买曼芒美米木姆穆满莫娜纳那乃尼娘努诺欧帕培普其齐恰强羌琼青曲热仁日如肉桑森沙山胜斯司苏色赛索塔坦特提铁通图吐土托娃瓦旺维乌巫吾勿西希谢夏先辛雅亚央扬依伊音拥泽赞再则增扎珍珠卓兹孜孜宗云志玉琴宝参村曼提逊智三群堆晋洛罗平边',
)
/** Of those the ones that Chinese given names hardly ever have. */
const MARKS = new Set(
  '阿艾敖巴布次措旦迪额尔甫嘎噶尕格古哈汗罕赫喀卡克拉腊勒玛买姆穆娜尼努诺帕其恰热仁日桑斯苏塔坦特提吐图托娃旺乌吾孜兹扎卓逊达顿孜呼伊依木',
)

/** Parts that such names are made of: one of them is enough where every character is a sound. */
const PARTS =
  /扎西|多吉|次仁|旺堆|索朗|卓玛|拉姆|央宗|平措|罗布|格桑|达娃|尼玛|巴桑|边巴|普布|旦增|丹增|顿珠|德吉|曲珍|白玛|仁青|才让|才旦|旺姆|卓嘎|央金|洛桑|强巴|贡嘎|群培|次旦|坚参|旺久|拉巴|巴特|其格|高娃|格日|图雅|那日|呼和|苏和|娜仁|乌云|斯琴|宝音|敖日|额尔|朝鲁|巴雅|阿依|古丽|艾合|买买|买提|吐尔|努尔|热合|木拉|克孜|别克|艾力|吾买|阿不|帕提|木江|提江/u

/** Whether a text of 3–8 characters sounds like 伊力哈木, 才旦卓玛, 呼和巴特尔: a name of a people that writes its sounds. */
export function isTransliterated(text: string): boolean {
  if (text.length < 3 || text.length > 8) return false
  let sounds = 0
  let marks = 0
  for (const character of text) {
    if (SOUNDS.has(character)) sounds += 1
    if (MARKS.has(character)) marks += 1
  }
  if (sounds === text.length && text.length > 3 && PARTS.test(text)) return true
  return sounds >= text.length - (text.length > 4 ? 1 : 0) && marks >= 2
}
