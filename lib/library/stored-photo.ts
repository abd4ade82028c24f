import { z } from 'zod'

/** The smaller files of a photograph, as its column holds them. */
export const photoSizes = z.array(
  z.object({ width: z.number(), height: z.number(), bytes: z.number(), sha256: z.string() }),
)
export type PhotoSize = z.output<typeof photoSizes>[number]

/** Where its files lie: the largest under the key, the others with their width behind it. */
export const keysOf = ({ key, sizes }: { key: string; sizes: readonly PhotoSize[] }): string[] => [
  key,
  ...sizes.map(({ width }) => `${key}-${width}`),
]
