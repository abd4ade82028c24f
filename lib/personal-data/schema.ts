import { z } from 'zod'

/** What one types to erase one's account, in each language of the interface; any of them counts. */
export const erasingWords = { en: 'ERASE', fr: 'EFFACER', sw: 'FUTA' } as const

const words: readonly string[] = Object.values(erasingWords)

export const eraseInput = z.object({
  /** Words of one's own that others have read: they go, or stay without any tie to the person. */
  views: z.enum(['withdraw', 'keep'], 'choose'),
  word: z
    .string('required')
    .trim()
    .min(1, 'required')
    .max(20)
    .toUpperCase()
    .refine((typed) => words.includes(typed), 'wrongWord'),
})
export type EraseInput = z.output<typeof eraseInput>

/** The parts of "everything about me", in the order in which they are read. */
export const dataParts = [
  'person',
  'emails',
  'phones',
  'cards',
  'signedIn',
  'roles',
  'eventRoles',
  'affiliations',
  'registrations',
  'events',
  'forms',
  'invitations',
  'speaking',
  'promises',
  'promisesAnswered',
  'leadershipGroups',
  'research',
  'calendars',
  'views',
  'answers',
  'enteredForMe',
  'askedBack',
  'broughtIn',
  'reports',
  'appeals',
  'interviews',
  'messages',
  'log',
] as const
