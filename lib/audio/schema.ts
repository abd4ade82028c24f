/** Seconds that a spoken view may last. */
export const longestView = 60

/** Seconds of a voice note that comes with an import. */
export const longestNote = 600
