/** 中国共产党云州市委员会 is 中共云州市委 wherever it is not the name on the head. */
const PARTY = /^(?:中国共产党|中共)(?<place>.+?)(?:委员会|委)$/u
/** The government or committee of a province has a 办公厅, all below it and all others a 办公室. */
const PROVINCE = /^(?:中共)?(?:[^市县区州盟旗]+(?:省|自治区)|北京市|天津市|上海市|重庆市)(?:人民政府|委)$/u

/**
 * Who issues the minutes of an organ, the likeliest first: its office (云州市人民政府办公室, 中共云州市委办公室), then the organ itself. [] without an
 * organ.
 */
export function offerIssuers(organ: string | null): string[] {
  const name = organ?.trim() ?? ''
  if (name === '') return []
  if (/办公[厅室]$/u.test(name)) return [name]
  const place = PARTY.exec(name)?.groups?.place
  const short = place === undefined ? name : `中共${place}委`
  return [`${short}${PROVINCE.test(short) ? '办公厅' : '办公室'}`, name]
}
