import type { AdvanceTable, FontAdvances } from './advances.ts'

// Fandol 0.3 (the free fonts that stand in for 仿宋, 黑体 and 宋体 where those are missing), read from the fonts' hmtx tables:
// printable ASCII from the blank on, then the other characters that are not 1000 wide.

const FANG = table(
  '333 278 500 833 500 833 781 278 389 389 500 778 278 333 278 500 500 500 500 500 500 500 500 500 500 500 278 278 778 778 778 472 778 739 703 722 758 675 647 782 739 350 508 767 619 906 739 778 675 778 731 556 722 739 739 1017 739 739 611 278 500 278 611 778 500 489 561 444 561 444 306 500 561 283 311 533 283 839 561 500 561 533 392 394 389 561 533 728 533 533 446 500 278 500 611',
  '¤777 ¥739 §444 ¨500 ©500 °333 ˇ500 ˉ500 ‐333 –500 ‖500 ‰1167 ※648 €722 ℃944 №893 Ⅳ986 ↑500 ↓500 ↗778 ↘778 ═889 φ583',
)
const HEI = table(
  '333 319 500 833 500 833 758 278 389 389 500 778 278 333 278 500 500 500 500 500 500 500 500 500 500 500 278 278 778 778 778 472 667 667 667 639 722 597 569 667 708 278 472 694 542 875 708 736 639 736 646 555 680 687 667 944 667 667 611 289 500 289 611 778 500 480 517 444 517 444 305 500 517 239 267 489 239 794 517 500 517 517 342 383 361 517 461 683 461 461 435 500 278 500 611',
  '¤757 ¥667 §444 ¨500 ©500 °333 ˇ500 ˉ500 ‐333 –500 ‖500 ‰1166 ※648 €722 ℃861 №819 ↑500 ↓500 ↗778 ↘778 〓500',
)
const SONG = table(
  '333 278 500 833 500 833 777 278 388 388 500 778 277 333 278 500 500 500 500 500 500 500 500 500 500 500 277 278 778 778 778 472 777 750 708 722 763 680 652 784 750 361 513 777 625 916 750 777 680 777 736 555 722 750 750 1027 750 750 611 278 500 278 611 778 500 500 555 444 555 444 305 500 555 277 305 527 277 833 555 500 555 527 391 394 388 555 527 722 527 527 444 500 278 500 611',
  '¤736 ¥750 §444 ¨500 ©500 °333 ˇ500 ˉ500 ‐333 –500 ‖500 ‰1166 ※629 €722 ℃944 №916 Ⅳ986 ↑500 ↓500 ↗778 ↘778 ═889 〓500',
)

/** What LibreOffice measures with on a machine that has Fandol under the official names. */
export const fandolAdvances: FontAdvances = (fontName) => {
  if (/仿宋|FangSong/i.test(fontName)) return FANG
  return /黑体|SimHei/i.test(fontName) ? HEI : SONG
}

function table(ascii: string, others: string): AdvanceTable {
  const widths = new Map<string, number>()
  for (const [place, width] of ascii.split(' ').entries()) {
    widths.set(String.fromCharCode(0x20 + place), Number(width))
  }
  for (const other of others.split(' ')) widths.set(other.charAt(0), Number(other.slice(1)))
  return { narrow: 500, widths }
}
