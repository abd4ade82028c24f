import { beforeAll, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeDialogue, makeMember, makePerson, words } from '@/lib/testing/make'
import { speaking } from '@/lib/testing/make-consent'
import { shownSince } from '@/lib/testing/make-interview'
import { aboutInterview, interviewFactsSelect } from './facts'
import { interviewsOfDialogue } from './queries'
import { listInterviews } from './list'
import { visibleTo } from './visibility'

const states = ['draft', 'pending', 'published', 'withdrawn'] as const
const scopes = ['dialogue', 'public'] as const
const actors: Actor[] = [visitor]
let oneDialogue = ''

beforeAll(async () => {
  const dialogues = [
    await makeDialogue({ access: 'public' }),
    await makeDialogue({ access: 'listed' }),
    await makeDialogue({ access: 'private' }),
    await makeDialogue({ access: 'public', state: 'draft' }),
    await makeDialogue({ access: 'public' }),
  ]
  const [open, listed, closed, , sheltered] = dialogues.map(({ id }) => id)
  if (!open || !listed || !closed || !sheltered) throw new Error('no dialogues')
  oneDialogue = open
  const speaker = await makePerson({ in: { dialogueId: open, group: 'miners' } })
  const hidden = await makePerson({ in: { dialogueId: open, group: 'miners' } })
  const shelter = { reason: 'danger', byId: speaker.id }
  await db().shelter.createMany({
    data: [
      { ...shelter, dialogueId: sheltered, kind: 'dialogue' },
      { ...shelter, dialogueId: open, kind: 'person', personId: hidden.id },
      {
        ...shelter,
        dialogueId: listed,
        kind: 'person',
        personId: speaker.id,
        liftedAt: new Date(),
      },
    ],
  })
  for (const { id } of dialogues) {
    for (const state of states) {
      for (const scope of scopes) {
        for (const speakerId of [null, speaker.id, hidden.id]) {
          await db().interview.create({
            data: {
              ...{ dialogueId: id, state, scope },
              speakers: { create: speaking({ personId: speakerId }) },
              slug: newToken(),
              title: words('x'),
              spokenLanguage: 'en',
              ...(state === 'published' || state === 'withdrawn'
                ? shownSince(new Date(0), scope)
                : {}),
            },
          })
        }
      }
    }
  }
  const roles = ['convenor', 'facilitator', 'rapporteur', 'safeguardingLead'] as const
  actors.push(await actorOf(speaker), await actorOf(hidden))
  for (const { id } of dialogues) {
    for (const group of ['miners', 'government'] as const) {
      actors.push(await makeMember({ in: { dialogueId: id, group } }))
      actors.push(await makeMember({ in: { dialogueId: id, group, state: 'applied' } }))
    }
    for (const role of roles) {
      actors.push(await makeMember({ roles: [{ role, dialogueId: id }] }))
      actors.push(await makeMember({ roles: [{ role, dialogueId: id, speaksFor: 'industry' }] }))
    }
  }
  actors.push(
    await makeMember({ roles: [{ role: 'editor' }] }),
    await makeMember({ roles: [{ role: 'administrator' }] }),
    await makeMember({ roles: [{ role: 'editor' }], in: { dialogueId: open, group: 'industry' } }),
    await makeMember({
      roles: [
        { role: 'editor' },
        { role: 'convenor', dialogueId: closed, speaksFor: 'government' },
      ],
    }),
  )
  actors.push(
    ...actors.flatMap((actor) =>
      actor.kind === 'member' ? [{ ...actor, isSuspended: true }] : [],
    ),
  )
})

test('lists show exactly what the rules let each person watch', async () => {
  const rows = await db().interview.findMany({ select: interviewFactsSelect })
  const sheltered = await shelteredNow(db())
  for (const actor of actors) {
    const allowed = rows.filter((row) =>
      can(actor, 'interview.read', aboutInterview(row, sheltered)),
    )
    const seen = await db().interview.findMany({
      where: await visibleTo(actor),
      select: { id: true },
    })
    expect({ actor, ids: seen.map(({ id }) => id).sort() }).toEqual({
      actor,
      ids: allowed.map(({ id }) => id).sort(),
    })
  }
})

test('what is hidden is neither counted nor told by a filter', async () => {
  const filters = { country: null, topic: null, year: null, language: null, group: null, page: 1 }
  const { count, interviews } = await listInterviews(visitor, filters)
  // Of one public dialogue: published, public, and not by the one who is off the site.
  expect(count).toBe(2)
  expect(interviews).toHaveLength(2)
  expect(await interviewsOfDialogue(visitor, oneDialogue)).toHaveLength(2)
})
