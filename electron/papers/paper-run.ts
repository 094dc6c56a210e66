import { TextRun } from 'docx'

/** Words in one face for Chinese and other characters alike. */
export function paperRun(text: string, font: string, sizePt: number): TextRun {
  return new TextRun({
    text,
    size: sizePt * 2,
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' },
  })
}
