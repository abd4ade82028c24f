import { z } from 'zod'
import { StakeholderGroup } from '@/generated/prisma/enums'
import { formatter, translator, type Locale, type MessageKey } from '@/lib/platform/i18n'
import type { Messages } from '@/lib/platform/messages'
import { inLanguage, translatedStored, type Translated } from '@/lib/platform/translated'

export type MessageKind = keyof Messages['mail']['messages']

/** A moment that is said in the zone of what it is about. */
export type ZonedMoment = { at: string; zone: string }

/** Translated ones are shown in the reader's language, moments too; one called `group` as the group's name. */
export type MessageParams = Record<string, string | number | Translated | ZonedMoment>

const zoned = z.object({ at: z.iso.datetime(), zone: z.string() })
const stored = z.record(z.string(), z.union([z.string(), z.number(), translatedStored, zoned]))

export type Wording = {
  subject: string
  body: string
  /** Of what somebody wrote themself, where it isn't in the reader's language. */
  lang?: string
}

/** What a stored message says to a reader, or null where its kind is no longer known. */
export function wordingOf(kind: string, params: unknown, locale: Locale): Wording | null {
  const t = translator(locale, 'mail')
  const [subject, body] = [`messages.${kind}.subject`, `messages.${kind}.body`]
  if (!t.has(subject) || !t.has(body)) return null
  const given = stored.catch({}).parse(params)
  const values = spoken(given, locale)
  const { text } = given
  const own = typeof text === 'object' && 'texts' in text ? inLanguage(text, locale) : null
  return {
    subject: t(subject, values),
    body: t(body, values),
    ...(own?.isFallback ? { lang: own.lang } : {}),
  }
}

function spoken(params: MessageParams, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'object' && 'at' in value) return [name, momentText(value, locale)]
      if (typeof value === 'object') return [name, inLanguage(value, locale).text]
      if (name === 'reason') return [name, withoutFullStop(String(value))]
      return [name, name === 'group' ? groupName(value, locale) : value]
    }),
  )
}

function momentText({ at, zone }: ZonedMoment, locale: Locale): string {
  const dates = formatter(locale)
  return `${dates.dayAndTime(new Date(at), zone)} (${dates.zone(zone)})`
}

/** Somebody's own sentence, to stand before a full stop of ours. "?", "…" and an abbreviation in the middle stay. */
export function withoutFullStop(sentence: string): string {
  const trimmed = sentence.trimEnd()
  return trimmed.endsWith('.') && !trimmed.endsWith('..') ? trimmed.slice(0, -1) : trimmed
}

function groupName(value: string | number, locale: Locale): string | number {
  const known = Object.values(StakeholderGroup).find((group) => group === value)
  const key: MessageKey<'ui'> | undefined = known && `group.${known}`
  return key ? translator(locale, 'ui')(key) : value
}
