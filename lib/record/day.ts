/** The day of a moment in UTC, or of a column without a time. */
export const dayOf = (at: Date | null): string | null => at && at.toISOString().slice(0, 10)
