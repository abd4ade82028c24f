import { z } from 'zod'
import { isBlank, translatedInput, translatedRequired } from '@/lib/platform/translated'

export const promptLimits = { question: 400, guidance: 800, count: 12 } as const

const wording = {
  question: translatedRequired(promptLimits.question),
  guidance: translatedInput(promptLimits.guidance)
    .optional()
    .transform((content) => (content === undefined || isBlank(content) ? null : content)),
}

export const newPrompt = z.object({ dialogueId: z.uuid(), nonce: z.string(), ...wording })
export type NewPrompt = z.output<typeof newPrompt>

export const changedPrompt = z.object({ promptId: z.uuid(), ...wording })
export type ChangedPrompt = z.output<typeof changedPrompt>

export const promptChosen = z.object({ promptId: z.uuid() })
export type PromptChosen = z.output<typeof promptChosen>

export const movedPrompt = z.object({ promptId: z.uuid(), direction: z.enum(['up', 'down']) })
export type MovedPrompt = z.output<typeof movedPrompt>
