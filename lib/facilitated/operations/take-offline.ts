import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { demandSignedIn } from '@/lib/attendance/operations/sync'
import { shownSelect, shownViews } from '@/lib/contributions/shown'
import { knownDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { letterboxKey } from '@/lib/platform/letterbox'
import { demandTurn, takeTurn, type Limit } from '@/lib/platform/throttle'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { enteredForHere, personToEnterFor, toEnterFor } from '../queries/people'
import { inListOrder, laidBefore } from '../queries/sitting'
import { entryBox } from './sync'

/** Said once an hour in the log of activity, however often a device refreshes what it has. */
const noted: Limit = { name: 'entry-list-noted', turns: 1, seconds: 3_600 }
const lists: Limit = { name: 'entry-list', turns: 600, seconds: 3_600 }

const mostPeople = 1_000
const mostViews = 300

/**
 * What a device takes along to enter without a network: people as they are shown here, with their group, and the
 * views that are out. No contact, no code, no answer of anybody. The device encrypts it under its holder's PIN.
 */
export async function takeEntriesOffline(actor: Actor, { slug }: { slug: string }, locale: Locale) {
  demandSignedIn(actor)
  const key = `${personIdOf(actor)} at ${slug}`
  await demandTurn(lists, key)
  // In no transaction: nothing is changed but the log, and many devices ask at once.
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'entry.takeOffline', { dialogue })
  if (await takeTurn(noted, key))
    await transaction((tx) => record(tx, actor, 'entry.takeOffline', { dialogueId: dialogue.id }))
  const { title, prompts } = await db().dialogue.findUniqueOrThrow({
    where: { slug },
    select: {
      title: true,
      prompts: {
        where: { OR: [{ closedAt: null }, { closedAt: { gt: now() } }] },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
        select: { id: true, question: true },
      },
    },
  })
  const words = (stored: unknown) => inLanguage(translatedStored.parse(stored), locale).text
  const { people, done, views } = await along(actor, dialogue.id)
  return {
    dialogue: { slug, title: words(title) },
    box: letterboxKey(entryBox),
    prompts: can(actor, 'contribution.enter', { dialogue })
      ? prompts.map(({ id, question }) => ({ id, question: words(question) }))
      : [],
    people,
    done,
    views,
  }
}

async function along(actor: Actor, dialogueId: string) {
  const rows = await db().contribution.findMany({
    where: await laidBefore(actor, dialogueId),
    orderBy: inListOrder,
    take: mostViews,
    select: shownSelect,
  })
  const shown = await shownViews(db(), rows)
  const people = await db().registration.findMany({
    where: enteredForHere(actor, dialogueId),
    take: mostPeople,
    ...toEnterFor,
    select: { ...toEnterFor.select, personId: true },
  })
  return {
    people: people.map(personToEnterFor),
    done: await doneBefore(people, rows),
    views: shown.flatMap(({ publicId, content }) => {
      if (!content) return []
      const { by, words } = content
      const { text, language, isGloss } = words
      const name = by.attribution === 'named' ? by.name : null
      const role = by.attribution === 'role' ? by.roleTitle : null
      return { id: publicId, text, language, isGloss, group: by.group, by: name ?? role }
    }),
  }
}

/**
 * What facilitators have laid before whom already, by registration. What people answered themselves isn't in it: a
 * device that is lost tells that of nobody.
 */
async function doneBefore(
  people: readonly { id: string; personId: string }[],
  rows: readonly { id: string; publicId: string }[],
): Promise<Record<string, string[]>> {
  const which = {
    personId: { in: people.map(({ personId }) => personId) },
    contributionId: { in: rows.map(({ id }) => id) },
  }
  const select = { personId: true, contributionId: true } as const
  const entered = await db().response.findMany({
    where: { ...which, enteredById: { not: null } },
    select,
  })
  const passed = await db().skippedView.findMany({ where: which, select })
  const publicIds = new Map(rows.map(({ id, publicId }) => [id, publicId]))
  const registrations = new Map(people.map(({ id, personId }) => [personId, id]))
  const done: Record<string, string[]> = {}
  for (const { personId, contributionId } of [...entered, ...passed]) {
    const registrationId = registrations.get(personId)
    const publicId = publicIds.get(contributionId)
    if (registrationId && publicId) (done[registrationId] ??= []).push(publicId)
  }
  return done
}
