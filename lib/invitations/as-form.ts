import 'server-only'
import { dayIn } from '@/lib/events/zone'
import { after, seconds } from '@/lib/platform/clock'
import type { InvitationRow } from './facts'
import { maskedContact } from './contact'

/** An invitation as its form shows it: contacts masked, so that no mark and no comparison gives them away. */
export function invitationAsForm(row: InvitationRow, timeZone: string) {
  const { name, group, organisationName, roleTitle, language, channel, isDelegable } = row
  return {
    name,
    group,
    organisationName: organisationName ?? '',
    roleTitle: roleTitle ?? '',
    language,
    channel,
    isDelegable: isDelegable ? 'on' : '',
    answerBy: lastDayIn(timeZone, row.answerBy) ?? '',
    ...maskedContact(row),
  }
}

/** The last day that still counts, as a day field holds it: the moment itself is the midnight after it. */
export function lastDayIn(timeZone: string, answerBy: Date | null): string | null {
  return answerBy && dayIn(timeZone, after(answerBy, -seconds(1)))
}
