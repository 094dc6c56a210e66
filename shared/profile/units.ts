/** Lengths: the page counts in twips (1/20 pt) because .docx does; 1 in = 25.4 mm = 72 pt = 1440 twips. */
const TWIPS_PER_PT = 20

export function mmToTwips(mm: number): number {
  return Math.round((mm / 25.4) * 1440)
}

export function ptToTwips(pt: number): number {
  return Math.round(pt * TWIPS_PER_PT)
}

export function twipsToMm(twips: number): number {
  return (twips / 1440) * 25.4
}

export function twipsToPt(twips: number): number {
  return twips / TWIPS_PER_PT
}
