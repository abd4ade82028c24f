export const limits = {
  days: { least: 1, usual: 7, most: 60 },
  waived: 300,
  people: 2_000,
} as const
