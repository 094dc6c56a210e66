// What the window bears: a document at these limits is on the screen within about ten seconds. No minutes come near.

/** Of all lines together. */
export const MOST_CHARACTERS = 400_000
/** Lines with words in them: each is a paragraph of its own in the window. */
export const MOST_LINES = 12_000
/** Of one line: a paragraph is set and edited as a whole. */
export const LONGEST_LINE = 100_000
/** Of a document that this program wrote itself. */
export const MOST_BLOCKS = 15_000
