/**
 * Zero-width characters, soft hyphens, marks of writing direction, byte order marks: noise wherever they stand. A joiner is noise beside Chinese
 * only: emoji and other scripts are written with it.
 */
export const INVISIBLE =
  /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])\u200D|\u200D(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])/gu
