import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { knownDialogue } from '@/lib/dialogues/facts'
import { enteredForHere, personToEnterFor, toEnterFor } from '@/lib/facilitated/queries/people'
import { visibleTo as interviewsVisibleTo } from '@/lib/interviews/visibility'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { visibleTo as summariesVisibleTo } from '@/lib/summaries/visibility'
import { readNoteFor } from '../from-note'

const words = (value: unknown) => translatedStored.parse(value)

/** What the form of a new promise needs, and what it is filled with. */
export async function newCommitmentIn(
  actor: Actor,
  slug: string,
  from: {
    note: string | null
    session: string | null
    summary: string | null
    part: string | null
  },
) {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'commitment.write', { dialogue })
  const note = from.note ? await readNoteFor(db(), actor, dialogue.id, from.note) : null
  const session = from.session
    ? await db().session.findFirst({
        where: { id: from.session, event: { dialogueId: dialogue.id } },
        select: { id: true },
      })
    : null
  return {
    ...(await choicesIn(actor, dialogue.id)),
    note: note && { id: note.id, language: note.language, next: note.next },
    sessionId: note?.sessionId ?? session?.id ?? null,
    summary: from.summary,
    part: from.part,
    findings: from.summary ? await findingsOf(actor, dialogue.id, from.summary) : [],
  }
}

/** The findings of a summary of this dialogue, by the key that all its versions share. */
async function findingsOf(actor: Actor, dialogueId: string, slug: string) {
  const summary = await db().summary.findFirst({
    where: { AND: [{ slug, dialogueId }, summariesVisibleTo(actor)] },
    select: {
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          parts: {
            where: { kind: 'finding' },
            orderBy: { order: 'asc' },
            select: { key: true, heading: true },
          },
        },
      },
    },
  })
  if (!summary) throw notFound()
  const parts = summary.versions[0]?.parts ?? []
  return parts.map(({ key, heading }) => ({ key, heading: words(heading) }))
}

/** People, interviews, groups and organisations that the form offers. */
export async function choicesIn(actor: Actor, dialogueId: string) {
  const [row, people, interviews, organisations] = await Promise.all([
    db().dialogue.findUniqueOrThrow({
      where: { id: dialogueId },
      select: { title: true, languages: true, groups: { select: { group: true } } },
    }),
    db().registration.findMany({
      where: { ...enteredForHere(actor, dialogueId), personId: {} },
      ...toEnterFor,
      take: 500,
    }),
    db().interview.findMany({
      where: { AND: [{ dialogueId, state: 'published' }, await interviewsVisibleTo(actor)] },
      select: { slug: true, title: true },
      orderBy: { slug: 'asc' },
      take: 200,
    }),
    db().organisation.findMany({
      where: { archivedAt: null },
      select: { name: true },
      orderBy: { name: 'asc' },
      take: 500,
    }),
  ])
  return {
    title: words(row.title),
    languages: row.languages,
    groups: row.groups.map(({ group }) => group),
    people: people.map(personToEnterFor),
    interviews: interviews.map(({ slug, title }) => ({ slug, title: words(title) })),
    organisations: organisations.map(({ name }) => name),
  }
}

export type NewCommitmentIn = Awaited<ReturnType<typeof newCommitmentIn>>
