import { z } from 'zod'
import { SpeakerPart } from '@/generated/prisma/enums'
import { translatedStored } from '@/lib/platform/translated'
import { sessionRules } from './schema'

/** Who does what in a session: a reference. The name stands in one row only, so that whoever goes is gone everywhere. */
const speakerStored = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  part: z.enum(SpeakerPart),
})

/** A session as a version of the agenda keeps it: its day and times are what clocks at the event show. */
const sessionStored = z.object({
  id: z.string(),
  title: translatedStored,
  description: translatedStored.nullable(),
  kind: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  placeId: z.string().nullable(),
  room: z.string().nullable(),
  place: z.string().nullable(),
  languages: z.array(z.string()),
  rule: z.enum(sessionRules),
  topics: z.array(z.string()),
  speakers: z.array(speakerStored),
  /** Grows with each published change of this session (RFC 5545 SEQUENCE). */
  sequence: z.number(),
})

/** What a calendar must still hear of: a session of an earlier version that is on the agenda no more. */
const goneStored = sessionStored.pick({
  id: true,
  title: true,
  day: true,
  startsAt: true,
  endsAt: true,
  sequence: true,
})

export const agendaStored = z.object({
  sessions: z.array(sessionStored),
  gone: z.array(goneStored),
})

export type SessionStored = z.output<typeof sessionStored>
export type SessionDraft = Omit<SessionStored, 'sequence'>
export type AgendaStored = z.output<typeof agendaStored>

const changeKinds = [
  'added',
  'removed',
  'movedTime',
  'movedPlace',
  'renamed',
  'rule',
  'speakers',
  'languages',
  'details',
] as const

const slot = z.object({ day: z.string(), startsAt: z.string(), endsAt: z.string() })

export const changeStored = z.object({
  kind: z.enum(changeKinds),
  id: z.string(),
  title: translatedStored,
  /** When it is, or was where it is removed. */
  slot,
  /** movedTime */
  slotBefore: slot.optional(),
  /** renamed */
  titleBefore: translatedStored.optional(),
  /** rule */
  rule: z.enum(sessionRules).optional(),
})

export type AgendaChange = z.output<typeof changeStored>
