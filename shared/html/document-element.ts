import { attributeOf, type WebElement } from './web-tree.ts'

/**
 * The element that the programs behind sites of offices and schools keep the document in: TRS, 开普 (UCAP), 博达 (vsb), WebPlus (wp), 微信, and what many
 * templates call it.
 */
const NAMES =
  /(?:^|\s)(?:TRS_U?EDITOR|trs_editor_view|trs_paper_default|UCAP-?CONTENT|Custom_UnionStyle|vsb_content\w{0,8}|v_news_content|wp_articlecontent|zoom|zoomcon|pages_content|js_content|rich_media_content|article-?con(?:tent)?|news-?con(?:tent)?)(?:$|\s)/iu

export function holdsDocument(element: WebElement): boolean {
  return (
    element.name === 'ucapcontent' ||
    NAMES.test(attributeOf(element, 'id')) ||
    NAMES.test(attributeOf(element, 'class'))
  )
}
