import { z } from 'zod'

export const balanceOfEvent = z.object({ slug: z.string().max(120) })
