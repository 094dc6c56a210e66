/** （一）, 1., 三、 before the role in minutes that number their rolls. */
const NUMBER = /^(?:[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)/u

/** The role of a roll without what only numbers, counts or orders: （二）出席人员（共2人） → 出席人员. */
export function bareRole(role: string): string {
  return role
    .replace(NUMBER, '')
    .replace(/(?:名单)?如下$/u, '')
    .replace(/[（(][^（）()]*[）)]$|共?\d{1,3}[人名]$/u, '')
}
