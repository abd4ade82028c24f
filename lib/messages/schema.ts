import { z } from 'zod'

export const callInput = z.object({ messageId: z.uuid() })
export type CallInput = z.output<typeof callInput>

export const nothing = z.object({})
