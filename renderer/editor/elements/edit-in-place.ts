/**
 * Makes a text of the page say `text` by changing only what differs. The text stays the same node: the browser's caret stays in it, and only its
 * lines are set anew.
 */
export function editInPlace(node: Pick<Text, 'data' | 'replaceData'>, text: string): void {
  const { data } = node
  if (data === text) return
  const shorter = Math.min(data.length, text.length)
  let start = 0
  while (start < shorter && data[start] === text[start]) start += 1
  let same = 0
  while (same < shorter - start && data[data.length - 1 - same] === text[text.length - 1 - same]) same += 1
  node.replaceData(start, data.length - same - start, text.slice(start, text.length - same))
}
