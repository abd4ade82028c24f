import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { csvOf } from '@/lib/platform/csv'
import { env } from '@/lib/platform/env'
import { openPeople } from './person-by-person'
import {
  commentHeads,
  commentRows,
  participantHeads,
  resultHeads,
  resultRows,
  voteHeads,
  voteOf,
} from './polis-layout'
import { publicData } from './public-views'

/** Views in the layout of Polis's comments.csv. */
export async function commentsCsv(actor: Actor, slug: string): Promise<string> {
  const { views } = await publicData(actor, slug)
  return csvOf([commentHeads, ...commentRows(views)])
}

export async function resultsCsv(actor: Actor, slug: string): Promise<string> {
  const { views, snapshot } = await publicData(actor, slug)
  return csvOf([resultHeads, ...resultRows(views, snapshot?.publicId ?? null)])
}

/** Answers one by one, in the layout of Polis's votes.csv. */
export async function votesCsv(actor: Actor, slug: string): Promise<string> {
  const people = await openPeople(await publicData(actor, slug))
  const rows = people.flatMap(({ answers }, voter) =>
    answers.map(({ number, value, on }) => [
      on.getTime(),
      on.toISOString().slice(0, 10),
      number,
      voter,
      voteOf[value],
    ]),
  )
  return csvOf([voteHeads, ...rows])
}

/** A line a person, a column a view, in the layout of Polis's participants-votes.csv. */
export async function participantsVotesCsv(actor: Actor, slug: string): Promise<string> {
  const data = await publicData(actor, slug)
  const people = await openPeople(data)
  const rows = people.map(({ answers }, voter) => {
    const votes = new Map(answers.map(({ number, value }) => [number, voteOf[value]]))
    const of = (vote: number) => answers.filter(({ value }) => voteOf[value] === vote).length
    return [
      voter,
      null,
      null,
      answers.length,
      of(voteOf.agree),
      of(voteOf.disagree),
      ...data.views.map(({ number }) => votes.get(number) ?? null),
    ]
  })
  return csvOf([[...participantHeads, ...data.views.map(({ number }) => number)], ...rows])
}

/** Views with their figures, for programs. */
export async function viewsJson(actor: Actor, slug: string): Promise<string> {
  const { title, snapshot, views } = await publicData(actor, slug)
  const address = `${env.url}/en/dialogues/${slug}`
  return JSON.stringify({
    dialogue: { title: title.texts, address },
    snapshot: snapshot && {
      id: snapshot.publicId,
      number: snapshot.number,
      publishedOn: snapshot.publishedAt.toISOString().slice(0, 10),
      address: `${address}/common-ground/${snapshot.publicId}`,
    },
    views: views.map(({ number, publicId, content, told }) => ({
      id: publicId,
      commentId: number,
      address: `${address}/views/${publicId}`,
      day: content.on.toISOString().slice(0, 10),
      by: content.by,
      text: content.words.text,
      language: content.words.language,
      isGloss: content.words.isGloss,
      translations: content.words.translations,
      result: told,
    })),
  })
}
