/** No minutes come near; the window could not bear more. */
export const MOST_CHARACTERS = 2_000_000
/** Lines with words in them. */
export const MOST_LINES = 100_000
