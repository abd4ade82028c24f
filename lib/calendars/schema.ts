import { z } from 'zod'

export const newFeed = z.object({ nonce: z.string() })
export const noFeed = z.object({})
