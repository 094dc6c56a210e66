/** Elements whose text stands in paragraphs of its own. */
export const BLOCKS = namesOf(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ucapcontent ul',
)
/** Never text of the page. */
export const SKIPPED = namesOf(
  'audio button canvas datalist embed frameset head iframe input map math noframes noscript object option rp rt script select style svg template textarea title video xml',
)

function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
