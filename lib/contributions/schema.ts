import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'
import { isContentLanguage } from '@/lib/platform/languages'
import { ticked } from '@/lib/platform/inputs'
import { isSeen, tidied } from '@/lib/platform/tidied'
import { moderationReasons } from '@/lib/moderation/schema'

export { tidied }

/** Characters of a view, counted as people count: one letter with its accents, one emoji, one line end. */
export const viewLimit = 600
const reasonLimit = 300

function words(limit: number) {
  return z.string().transform(tidied).check(atMost(limit)).refine(isSeen, 'required')
}

const nonce = z.string().min(20).max(100)
const publicId = z.string().regex(/^[0-9a-z]{10}$/)
const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const language = z.string().refine(isContentLanguage, { message: 'choose' })

export const attributions = ['named', 'role', 'group', 'anonymous'] as const
const attribution = z.enum(attributions)
const scope = z.enum(['dialogue', 'public'])

/** What the author says of one view; the switch is off unless somebody sets it. */
const chosen = {
  text: words(viewLimit),
  language,
  attribution,
  isPublic: ticked,
  /** "Let readers recognise my views under one made-up name": by group only; off unless somebody sets it. */
  underPseudonym: ticked,
}

/** Where it was said; empty: in no session. */
const sessionId = z
  .union([z.literal(''), z.guid()], 'choose')
  .default('')
  .transform((id) => id || null)

/** The view that says nearly the same and has been seen: "post mine all the same". Every form asks. */
const seenAlike = z.union([z.literal(''), publicId]).catch('')

export const postInput = z.object({
  nonce,
  promptId: z.uuid({ error: 'choose' }),
  sessionId,
  ...chosen,
  seenAlike,
})
/** Whatever is no form may leave the session out. */
export type PostInput = Omit<
  z.infer<typeof postInput>,
  'sessionId' | 'underPseudonym' | 'seenAlike'
> & {
  sessionId?: string | null
  seenAlike?: string
  underPseudonym?: boolean
}

export const replyInput = z.object({ nonce, publicId, ...chosen })
export type ReplyInput = Omit<z.infer<typeof replyInput>, 'underPseudonym'> & {
  underPseudonym?: boolean
}

export const channels = ['facilitator', 'voice', 'paper', 'sms', 'whatsapp'] as const
export const earshots = ['nobody', 'peers', 'others'] as const

/** A view that a facilitator takes down for somebody who is registered. */
export const enterInput = z.object({
  nonce,
  promptId: z.uuid({ error: 'choose' }),
  registrationId: z.uuid({ error: 'choose' }),
  sessionId,
  ...chosen,
  channel: z.enum(channels),
  /** Read back to the person, and confirmed by them. */
  isReadBack: ticked,
  earshot: z.enum(earshots),
  /** Not the words but what they came to, in another language than they were spoken in. */
  isGloss: ticked,
  spokenLanguage: language.or(z.literal('')).default(''),
  seenAlike,
})
export type EnterInput = Omit<
  z.infer<typeof enterInput>,
  'sessionId' | 'underPseudonym' | 'seenAlike'
> & {
  sessionId?: string | null
  seenAlike?: string
  topic?: string
}

export const editInput = z.object({ publicId, text: words(viewLimit), language })
export type EditInput = z.infer<typeof editInput>

export const showAsInput = z.object({
  publicId,
  nonce,
  attribution,
  isPublic: ticked,
  underPseudonym: ticked,
})
export type ShowAsInput = Omit<z.infer<typeof showAsInput>, 'underPseudonym'> & {
  underPseudonym?: boolean
}

export const lowerInput = z.object({
  publicId,
  attribution,
  scope,
})
export type LowerInput = z.infer<typeof lowerInput>

export const dialogueInput = z.object({ slug })
export type DialogueInput = z.infer<typeof dialogueInput>

export const viewInput = z.object({ publicId })
export type ViewInput = z.infer<typeof viewInput>

export const releaseInput = z.object({ publicId, kind: z.enum(['consent', 'editing']) })
export type ReleaseInput = z.infer<typeof releaseInput>

export const breakGlassInput = z.object({
  publicId,
  reason: words(reasonLimit),
  nonce: nonce.optional(),
})
export type BreakGlassInput = z.infer<typeof breakGlassInput>

export const holdInput = z.object({
  publicId,
  why: z.enum(moderationReasons, 'choose'),
  /** For the safeguarding lead alone; the author hears `why` in their own language. */
  reason: z.string().transform(tidied).check(atMost(reasonLimit)).default(''),
})
/** Whatever is no form may leave out why. */
export type HoldInput = Omit<z.infer<typeof holdInput>, 'why' | 'reason'> & {
  reason?: string
  why?: z.infer<typeof holdInput>['why']
}

// Longer than a code: people paste a sentence round it. What isn't a letter or a digit is left out.
const code = z.string().trim().min(1).max(100)

export const codeInput = z.object({ code })
export type CodeInput = z.infer<typeof codeInput>

export const editByCodeInput = z.object({ code, text: words(viewLimit), language })
export type EditByCodeInput = z.infer<typeof editByCodeInput>

// Where the answer was given: a list or a view of ours, nothing else, so that no address leads elsewhere.
const back = z
  .string()
  .max(300)
  .regex(/^\/dialogues\/[a-z0-9-]+(\/views(\/[0-9a-z]{10})?)?(\?[A-Za-z0-9=&_-]*)?$/)

export const respondInput = z.object({
  view: publicId,
  value: z.enum(['agree', 'disagree', 'unsure']),
  /** Whether it is among what matters most to them; not said, it stays as it was. */
  matters: z
    .enum(['yes', 'no'])
    .transform((said) => said === 'yes')
    .optional(),
  back: back.optional(),
})
export type RespondInput = z.infer<typeof respondInput>

/** From which dialogue's page the code was shown; none on the page of the codes themselves. */
export const keptCodeInput = z.object({ slug: slug.optional() })

export const pageInput = z.coerce.number().int().min(1).max(500).catch(1)

/** The list's address: only these may narrow it down; what isn't understood counts as not asked. */
export const listSearch = z.object({
  page: pageInput,
  prompt: z.uuid().nullable().catch(null),
  /** The words as they came, also where there is a translation into the reader's language. */
  words: z.literal('original').nullable().catch(null),
  session: z.guid().nullable().catch(null),
  topic: z
    .string()
    .regex(/^[\p{L}\p{N} _-]{1,60}$/u)
    .nullable()
    .catch(null),
  group: z
    .enum([
      'government',
      'civilSociety',
      'industry',
      'miners',
      'community',
      'academia',
      'media',
      'partner',
    ])
    .nullable()
    .catch(null),
})
export type ListSearch = z.infer<typeof listSearch>
