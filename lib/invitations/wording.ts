import { env } from '@/lib/platform/env'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, isBlank, type Translated } from '@/lib/platform/translated'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Round } from './schema'

/** What an invitation says of its event: never a venue. */
export type InvitedTo = {
  title: Translated
  description: Translated | null
  /** Names of the organisations that invite. */
  hosts: string[]
  startsOn: Date
  endsOn: Date
  timeZone: string
  country: string | null
  district: string | null
}

export type Told = {
  group: StakeholderGroup
  isDelegable: boolean
  /** The last day that counts, at midnight UTC. */
  answerOn: Date | null
  event: InvitedTo
  round: Round
}

export type Wording = { subject: string; paragraphs: string[] }

/**
 * The words of an invitation in one language: the same in a mail, in a letter and in what is said by phone. A sample
 * for several groups names them all where each reader finds their own.
 */
export function wordingOf(
  locale: Locale,
  told: Told,
  groups: readonly StakeholderGroup[] = [told.group],
): Wording {
  const t = translator(locale, 'invitations')
  const { event, isDelegable, answerOn, round } = told
  const dates = formatter(locale)
  const title = inLanguage(event.title, locale).text
  const days = dates.days(event.startsOn, event.endsOn)
  const place = placeOf(locale, event)
  const group = groups.map((each) => translator(locale, 'ui')(`group.${each}`)).join(' / ')
  const isReminder = round === 'reminder'
  return {
    subject: t(isReminder ? 'letter.reminderSubject' : 'letter.subject', { title }),
    paragraphs: [
      ...(isReminder ? [t('letter.reminder')] : []),
      place
        ? t('letter.invites', { title, days, place })
        : t('letter.invitesAnywhere', { title, days }),
      ...(event.hosts.length > 0 ? [t('letter.from', { hosts: dates.list(event.hosts) })] : []),
      ...aboutIt(locale, event),
      t('letter.group', { group }),
      t('letter.free'),
      t(isDelegable ? 'letter.delegable' : 'letter.bound'),
      ...(answerOn ? [t('letter.answerBy', { day: dates.weekday(answerOn) })] : []),
    ],
  }
}

/** What is said of the event, in the reader's language or else in the one it was written in. */
function aboutIt(locale: Locale, { description }: InvitedTo): string[] {
  if (!description || isBlank(description)) return []
  return inLanguage(description, locale)
    .text.split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
}

/** The district and the country: as fine as a place gets before somebody has said yes. */
export function placeOf(
  locale: Locale,
  { district, country }: Pick<InvitedTo, 'district' | 'country'>,
): string {
  return [district, country && formatter(locale).country(country)].filter(Boolean).join(', ')
}

/** Where a code is typed in, as it stands on paper. */
export const rsvpAddress = (locale: Locale): string => `${new URL(env.url).host}/${locale}/rsvp`
export const rsvpPath = (code: string): string => `/rsvp/${code}`
