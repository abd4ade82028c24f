import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { namedIn } from '@/lib/aide-memoires/named'
import { countsOf } from '@/lib/balance/counts'
import { inTens } from '@/lib/balance/public-figures'
import { lockEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { demandUnchanged, markOf } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import { asForm } from './as-form'
import { shareBackFacts, wordsOf, type CameByGroup, type ShareBackWords } from './facts'
import type { ShareBackInput } from './schema'

/** Writes the four fields in one language. Whoever writes is the first of the two who release it. */
export async function prepareShareBack(actor: Actor, input: ShareBackInput) {
  return transaction(async (tx) => {
    const { event, about, stored } = await lock(tx, actor, input.slug)
    authorize(actor, 'shareBack.write', about)
    const before = wordsOf(stored)
    demandUnchanged(input.seen, asForm(before, input.language))
    const words = withLanguage(before, input)
    const change = {
      ...words,
      ...{ changedAt: now(), changedById: personIdOf(actor) },
      ...{ releasedAt: now(), releasedById: personIdOf(actor) },
    }
    await tx.shareBack.upsert({
      where: { eventId: event.id },
      create: { eventId: event.id, ...change },
      update: { ...change, revision: { increment: 1 } },
      select: { eventId: true },
    })
    await tell(tx, actor, 'shareBack.write', event)
    return { slug: input.slug, language: input.language }
  })
}

/** The other languages stay as they are: whoever reads them sees in which they were written first. */
function withLanguage(before: ShareBackWords | null, input: ShareBackInput): ShareBackWords {
  const { language } = input
  const put = (old: Translated | undefined, text: string): Translated => ({
    language: old?.language ?? language,
    texts: { ...old?.texts, [language]: text },
  })
  return {
    heard: [input.heard1, input.heard2, input.heard3].map((text, index) =>
      put(before?.heard[index], text),
    ),
    next: put(before?.next, input.next),
  }
}

/** The second, with one tap: it is public with the next request. Tapped twice it is published once. */
export async function publishShareBack(
  actor: Actor,
  { slug, mark }: { slug: string; mark: string },
) {
  return transaction(async (tx) => {
    const { event, about, stored } = await lock(tx, actor, slug)
    authorize(actor, 'shareBack.publish', about)
    const words = wordsOf(stored)
    if (!words) throw new Refusal('conflict', 'shareBackEmpty')
    if (mark !== markOf(words)) throw new Refusal('conflict', 'changedSinceRead')
    await demandNobodyNamed(tx, event, words)
    await tx.shareBack.update({
      where: { eventId: event.id },
      data: {
        ...{ publishedAt: now(), publishedById: personIdOf(actor), withdrawnAt: null },
        // The figures that went out once stay: beside others they would tell of the few in between.
        ...(stored?.came ? {} : { came: await cameByGroup(tx, event) }),
      },
      select: { eventId: true },
    })
    await tell(tx, actor, 'shareBack.publish', event)
    return { slug }
  })
}

/** Its address says from the next request on that it was withdrawn. Its words can be changed and released again. */
export async function withdrawShareBack(actor: Actor, { slug }: { slug: string }) {
  return transaction(async (tx) => {
    const { event, about } = await lock(tx, actor, slug)
    authorize(actor, 'shareBack.withdraw', about)
    await tx.shareBack.update({
      where: { eventId: event.id },
      // Whoever took it back wants it looked at again, also by who writes.
      data: { withdrawnAt: now(), releasedAt: null, releasedById: null },
      select: { eventId: true },
    })
    await tell(tx, actor, 'shareBack.withdraw', event)
    return { slug }
  })
}

async function lock(tx: Transaction, actor: Actor, slug: string) {
  const { row, about } = await lockEvent(tx, actor, { slug })
  const stored = await tx.shareBack.findUnique({ where: { eventId: row.id } })
  return { event: row, stored, about: { ...about, shareBack: shareBackFacts(stored) } }
}

type EventRow = Awaited<ReturnType<typeof lock>>['event']

async function cameByGroup(tx: Transaction, event: EventRow): Promise<CameByGroup> {
  const counts = await countsOf(tx, event)
  // Where nobody was checked in, nothing is known of who came.
  if (counts.every(({ came }) => came === 0)) return []
  return counts.map(({ group, came }) => ({ group, came: inTens(came) }))
}

/** Where the rule says that nobody is told who was there, nobody's whole name may stand in it. */
async function demandNobodyNamed(tx: Transaction, event: EventRow, words: ShareBackWords) {
  for (const text of [...words.heard, words.next]) {
    const { certain } = await namedIn(tx, event, text)
    if (certain.length > 0) throw new Refusal('conflict', 'shareBackNames')
  }
}

function tell(tx: Transaction, actor: Actor, verb: Verb, event: EventRow): Promise<void> {
  return record(tx, actor, verb, {
    dialogueId: event.dialogueId,
    object: { kind: 'event', id: event.id },
  })
}
