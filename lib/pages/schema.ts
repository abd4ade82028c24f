import { z } from 'zod'
import { PageKind } from '@/generated/prisma/enums'
import { seenInput } from '@/lib/platform/overtaken'
import { translatedInput } from '@/lib/platform/translated'

export const pageLimits = { title: 120, body: 20_000 } as const

export const pageKinds = Object.values(PageKind)

export function isPageKind(value: unknown): value is PageKind {
  return pageKinds.some((kind) => kind === value)
}

const content = {
  /** Left empty in every language, the standard text stands in its place. */
  title: translatedInput(pageLimits.title),
  body: translatedInput(pageLimits.body),
  seen: seenInput,
  /** A preview saves nothing. */
  intent: z.enum(['save', 'preview']).default('save'),
}

export const writtenPage = z.object({ kind: z.enum(PageKind), ...content })
export type WrittenPage = z.output<typeof writtenPage>

export const writtenNotice = z.object({ dialogueId: z.uuid(), ...content })
export type WrittenNotice = z.output<typeof writtenNotice>
