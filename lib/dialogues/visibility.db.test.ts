import { beforeAll, expect, test } from 'vitest'
import { DialogueAccess, DialogueState, RegistrationState } from '@/generated/prisma/enums'
import { visitor, type Actor } from '@/lib/access/actor'
import { can, type SubjectOf } from '@/lib/access/table'
import { db, type Prisma } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { factsOf, factsSelect, knownTo, openInsideTo, readableTo } from './facts'

type Verb = 'dialogue.know' | 'dialogue.read' | 'dialogue.readInside'

const functions: Record<Verb, (actor: Actor) => Prisma.DialogueWhereInput> = {
  'dialogue.know': knownTo,
  'dialogue.read': readableTo,
  'dialogue.readInside': openInsideTo,
}

const actors = new Map<string, Actor>([['visitor', visitor]])

/** Every kind of dialogue, sheltered and not, and somebody in every relation to each of them. */
beforeAll(async () => {
  for (const access of Object.values(DialogueAccess)) {
    for (const state of Object.values(DialogueState)) {
      for (const isSheltered of [false, true]) {
        const { id } = await makeDialogue({ title: `${access} ${state}`, access, state })
        if (!isSheltered) continue
        const by = await makePerson()
        await db().shelter.create({
          data: { dialogueId: id, kind: 'dialogue', reason: 'raid', byId: by.id },
        })
      }
    }
  }
  const all = await db().dialogue.findMany({ select: { id: true } })
  for (const state of Object.values(RegistrationState)) {
    const person = await makePerson()
    for (const { id } of all) {
      await db().affiliation.create({
        data: {
          personId: person.id,
          group: 'miners',
          state: 'approved',
          registrations: {
            create: { dialogueId: id, personId: person.id, name: 'x', language: 'en', state },
          },
        },
      })
    }
    actors.set(`registration ${state}`, await actorOf(person))
  }
  for (const role of ['convenor', 'facilitator', 'rapporteur', 'safeguardingLead'] as const) {
    const roles = all.map(({ id }) => ({ role, dialogueId: id }))
    const member = await makeMember({ roles })
    actors.set(role, member)
    actors.set(`suspended ${role}`, { ...member, isSuspended: true })
    actors.set(
      `${role} for government`,
      await makeMember({
        roles: roles.map((held) => ({ ...held, speaksFor: 'government' as const })),
      }),
    )
  }
  actors.set('administrator', await makeMember({ roles: [{ role: 'administrator' }] }))
  actors.set('editor', await makeMember({ roles: [{ role: 'editor' }] }))
  actors.set('somebody', await makeMember())
}, 120_000)

test.each(Object.keys(functions) as Verb[])(
  'what the database gives for %s is what the rules allow, for everybody',
  async (verb) => {
    const rows = await db().dialogue.findMany({ select: factsSelect })
    for (const [name, actor] of actors) {
      const given = await db().dialogue.findMany({
        where: functions[verb](actor),
        select: { id: true },
      })
      const allowed = rows
        .map(factsOf)
        .filter((dialogue) => can(actor, verb, { dialogue } as SubjectOf<Verb>))
      expect([name, given.map(({ id }) => id).sort()]).toEqual([
        name,
        allowed.map(({ id }) => id).sort(),
      ])
    }
  },
)

test('the three nest: who reads the inside reads it, who reads it knows of it', async () => {
  const rows = (await db().dialogue.findMany({ select: factsSelect })).map(factsOf)
  for (const actor of actors.values()) {
    for (const dialogue of rows) {
      if (can(actor, 'dialogue.readInside', { dialogue }))
        expect(can(actor, 'dialogue.read', { dialogue })).toBe(true)
      if (can(actor, 'dialogue.read', { dialogue }))
        expect(can(actor, 'dialogue.know', { dialogue })).toBe(true)
    }
  }
})
