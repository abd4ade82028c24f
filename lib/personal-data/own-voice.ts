import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { spokenByMe } from '@/lib/audio/own'
import { myWords } from '@/lib/contributions/queries/mine'
import { saidMarks } from '@/lib/moderation/said-marks'
import { env } from '@/lib/platform/env'
import { myAgreements } from '@/lib/open-data/queries'
import type { Locale } from '@/lib/platform/i18n'
import { entriesForPerson } from './own-entries'
import { moderationOf } from './own-moderation'
import { writingOfPerson } from './own-writing'

/** What somebody has said and answered here, what was entered for them, decided about it, and what they agreed to. */
export async function voiceOf(actor: Actor, locale: Locale) {
  const id = personIdOf(actor) ?? ''
  const [{ views, ...words }, spoken, entered, moderation, openData, writing] = await Promise.all([
    myWords(actor),
    spokenByMe(actor),
    entriesForPerson(id),
    moderationOf(id),
    myAgreements(actor),
    writingOfPerson(id),
  ])
  return {
    views: views.map((each) => ({ ...each, text: saidMarks(each.text, locale) })),
    ...words,
    recordings: spoken.map(({ sound, ...each }) => ({
      ...each,
      sound: sound && `${env.url}${sound}`,
    })),
    ...entered,
    ...moderation,
    openData,
    ...writing,
  }
}
