import { z } from 'zod'
import { ticked } from '@/lib/platform/inputs'

export const listedInput = z.object({ slug: z.string().max(120), isListed: ticked })
export const badgesInput = z.object({
  per: z.enum(['8', '10']).transform((text) => (text === '8' ? 8 : 10)),
})
