/** Zero-width characters, soft hyphens, marks of writing direction, byte order marks: noise wherever they stand. */
export const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu
