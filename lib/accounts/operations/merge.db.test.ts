import { describe, expect, test } from 'vitest'
import { loadMember } from '@/lib/access/load-member'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeDialogue, makeMember, makePerson, words } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { makeVisit } from '@/lib/testing/visits'
import { mergePreview } from '../merging/preview'
import { accountOf } from '../one-account'
import { memberOfSession, startSession } from '../sessions'
import { issueCard } from './card'
import { mergePeople } from './merge'
import { signInByCard } from './sign-in'

const administrator = () => makeMember({ roles: [{ role: 'administrator' }] })

const wish = (keptId: string, mergedId: string) => ({
  keptId,
  mergedId,
  reason: 'Met her at the desk: one person',
  confirmed: true,
})

/** Columns anywhere in the database that hold an id: "table.column". */
async function whereIsFound(id: string): Promise<string[]> {
  const found = await db().$queryRaw<{ place: string }[]>`
    WITH ids AS MATERIALIZED (
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'uuid')
    SELECT table_name || '.' || column_name AS place FROM ids
    WHERE (xpath('/row/n/text()', query_to_xml(
      format('SELECT count(*) AS n FROM public.%I WHERE %I = %L', table_name, column_name, ${id}::text),
      false, true, '')))[1]::text::int > 0`
  return found.map(({ place }) => place).sort()
}

async function makeEvent(dialogueId: string, slug: string) {
  return db().event.create({
    data: {
      slug,
      dialogueId,
      title: words(slug),
      timeZone: 'Africa/Accra',
      startsOn: new Date('2030-01-19'),
      endsOn: new Date('2030-01-19'),
      capacity: 10,
      state: 'published',
    },
  })
}

describe('account.merge', () => {
  test('everything moves, and nothing anywhere points to the merged record but the log', async () => {
    const council = await makeCouncil()
    const { dialogue, miner, otherMiner, convenor } = council
    const admin = await administrator()
    const merged = await makeMember({
      name: 'Esi S.',
      email: 'esi-two@example.org',
      in: { dialogueId: dialogue.id, group: 'miners' },
      roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'civilSociety' }],
    })
    const kept = await makePerson({ name: 'Esi Sample' })
    const view = await publishedView(council, merged)
    const answered = await publishedView(council, miner)
    const others = await rowOf(answered.publicId)
    await db().response.create({
      data: { contributionId: others.id, personId: merged.personId, value: 'agree' },
    })
    await db().respondent.create({
      data: { dialogueId: dialogue.id, personId: merged.personId },
    })
    const event = await makeEvent(dialogue.id, 'moves')
    await db().eventRegistration.create({
      data: { eventId: event.id, personId: merged.personId, state: 'confirmed', place: 1 },
    })
    await db().phoneNumber.create({ data: { personId: merged.personId, number: '+233201234567' } })
    await db().message.create({ data: { personId: merged.personId, kind: 'x' } })
    await db().interview.create({
      data: {
        slug: 'with-esi',
        dialogueId: dialogue.id,
        title: words('With Esi'),
        speakerId: merged.personId,
        speakerGroup: 'miners',
        attribution: 'group',
        spokenLanguage: 'en',
        createdById: merged.personId,
      },
    })
    await db().registration.updateMany({
      where: { personId: otherMiner.personId },
      data: { enteredById: merged.personId },
    })
    await db().shelter.create({
      data: {
        dialogueId: dialogue.id,
        kind: 'person',
        personId: merged.personId,
        reason: 'Danger',
        byId: merged.personId,
      },
    })
    const card = await db().$transaction((tx) => issueCard(tx, merged.personId))
    const { token } = await db().$transaction((tx) =>
      startSession(tx, { accountId: merged.accountId, method: 'card', isShared: false }),
    )

    const preview = await mergePreview(admin, { keptId: kept.id, mergedId: merged.personId })
    expect(Object.fromEntries(preview.moves.map(({ kind, count }) => [kind, count]))).toEqual({
      emails: 1,
      phones: 1,
      affiliations: 1,
      registrations: 1,
      roles: 1,
      views: 1,
      answers: 1,
      places: 1,
      interviews: 1,
      // One of them tells that the view was released.
      messages: 2,
    })
    expect(preview.ends).toMatchObject({ cards: 1, sessions: 1 })
    expect(JSON.stringify(preview)).not.toContain('Come to the washing place')
    await mergePeople(admin, wish(kept.id, merged.personId))

    // The log keeps what was written, and the pointer is the pointer.
    expect(await whereIsFound(merged.personId)).toEqual(['activity.actor_id', 'person.id'])
    expect(await db().person.findUniqueOrThrow({ where: { id: merged.personId } })).toMatchObject({
      mergedIntoId: kept.id,
      name: '',
    })
    expect(await memberOfSession(token)).toBeNull()
    expect(await loadMember(merged.personId)).toBeNull()
    await expect(
      signInByCard({ kind: 'visitor' }, { ...card, isShared: false }, makeVisit()),
    ).rejects.toMatchObject({ code: 'wrongCard' })
    const one = await actorOf(kept)
    expect(one.roles).toMatchObject([{ role: 'facilitator', speaksFor: 'civilSociety' }])
    expect(one.participations).toMatchObject([{ group: 'miners', state: 'confirmed' }])
    expect((await rowOf(view.publicId)).personId).toBe(kept.id)
    expect(await accountOf(admin, merged.personId)).toEqual({ mergedIntoId: kept.id })
    expect(await db().activity.findMany({ where: { verb: 'account.merge' } })).toMatchObject([
      { actorId: admin.personId, objectId: kept.id, reason: 'Met her at the desk: one person' },
    ])
    await expect(mergePeople(convenor, wish(kept.id, merged.personId))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('where both have the same thing, the stated rules decide', async () => {
    const council = await makeCouncil()
    const { dialogue, miner, convenor } = council
    const dialogueId = dialogue.id
    const admin = await administrator()
    const kept = await makeMember({
      in: { dialogueId, group: 'miners', state: 'applied' },
      roles: [{ role: 'rapporteur', dialogueId }],
    })
    const merged = await makeMember({
      in: { dialogueId, group: 'industry' },
      roles: [{ role: 'rapporteur', dialogueId, speaksFor: 'industry' }],
    })
    const second = await makeDialogue()
    for (const person of [kept, merged])
      await db().affiliation.create({
        data: {
          personId: person.personId,
          group: 'miners',
          state: 'approved',
          registrations: {
            create: {
              dialogueId: second.id,
              personId: person.personId,
              name: person === kept ? 'The kept name' : 'The other name',
              language: 'en',
              state: 'confirmed',
            },
          },
        },
      })
    const view = await rowOf((await publishedView(council, miner)).publicId)
    const later = await rowOf((await publishedView(council, miner, { nonce: newToken() })).publicId)
    const own = await rowOf((await publishedView(council, merged)).publicId)
    const answer = (person: { personId: string }, contributionId: string, day: number) => ({
      contributionId,
      personId: person.personId,
      value: person === kept ? ('agree' as const) : ('disagree' as const),
      changedAt: new Date(Date.UTC(2026, 0, day)),
    })
    await db().response.createMany({
      data: [
        answer(kept, view.id, 2),
        answer(merged, view.id, 1),
        answer(kept, later.id, 1),
        answer(merged, later.id, 2),
        answer(kept, own.id, 1),
      ],
    })
    await db().respondent.createMany({
      data: [kept, merged].map(({ personId }) => ({ dialogueId, personId })),
    })
    const event = await makeEvent(dialogueId, 'both')
    await db().eventRegistration.createMany({
      data: [
        { eventId: event.id, personId: kept.personId, state: 'withdrawn', place: null },
        { eventId: event.id, personId: merged.personId, state: 'confirmed', place: 3 },
      ],
    })
    await db().phoneNumber.createMany({
      data: [kept, merged].map(({ personId }) => ({ personId, number: '+255700000001' })),
    })

    const pair = { keptId: kept.personId, mergedId: merged.personId }
    const preview = await mergePreview(admin, pair)
    expect(preview.conflicts.map(({ kind, stays }) => `${kind} ${stays}`).sort()).toEqual([
      'place merged',
      'registration kept',
      'registration merged',
    ])
    expect(preview.sharedAnswers).toBe(2)
    await mergePeople(admin, wish(pair.keptId, pair.mergedId))

    const registrations = await db().registration.findMany({
      where: { dialogueId: { in: [dialogueId, second.id] }, personId: kept.personId },
      include: { affiliation: true },
      orderBy: { dialogueId: 'asc' },
    })
    const inFirst = registrations.find((each) => each.dialogueId === dialogueId)
    expect(inFirst).toMatchObject({ state: 'confirmed', affiliation: { group: 'industry' } })
    const inSecond = registrations.find((each) => each.dialogueId === second.id)
    expect(inSecond).toMatchObject({ name: 'The kept name' })
    // Whom nobody had approved as a miner isn't one now.
    expect(
      await db().affiliation.count({ where: { personId: kept.personId, state: 'pending' } }),
    ).toBe(0)
    const answers = await db().response.findMany({ where: { personId: kept.personId } })
    expect(answers.map(({ contributionId, value }) => [contributionId, value]).sort()).toEqual(
      [
        [view.id, 'agree'],
        [later.id, 'disagree'],
      ].sort(),
    )
    expect(await db().respondent.findMany({ where: { dialogueId } })).toEqual([
      { dialogueId, personId: kept.personId },
    ])
    expect(await db().eventRegistration.findMany({ where: { eventId: event.id } })).toMatchObject([
      { personId: kept.personId, state: 'confirmed', place: 3 },
    ])
    expect(await db().phoneNumber.count({ where: { personId: kept.personId } })).toBe(1)
    // Power behind somebody is never merged away.
    expect((await actorOf({ id: kept.personId })).roles).toEqual([
      { role: 'rapporteur', dialogueId, speaksFor: 'industry' },
    ])
    expect(
      await db().roleGrant.count({ where: { personId: kept.personId, role: 'rapporteur' } }),
    ).toBe(2)
    expect(await whereIsFound(merged.personId)).not.toContain('registration.person_id')
    expect(convenor.personId).not.toBe(kept.personId)
  })

  test('an anonymous view stays nobody’s', async () => {
    const council = await makeCouncil()
    const admin = await administrator()
    const merged = await makeMember({ in: { dialogueId: council.dialogue.id, group: 'miners' } })
    const { publicId } = await posts(merged, council.prompt, { attribution: 'anonymous' })
    const kept = await makePerson()
    const pair = { keptId: kept.id, mergedId: merged.personId }
    expect((await mergePreview(admin, pair)).moves.map(({ kind }) => kind)).not.toContain('views')
    await mergePeople(admin, wish(kept.id, merged.personId))
    expect((await rowOf(publicId)).personId).toBeNull()
  })

  test('a suspension of either record holds for the one that stays', async () => {
    const admin = await administrator()
    const kept = await makeMember()
    const merged = await makePerson()
    await db().account.update({
      where: { personId: merged.id },
      data: { suspendedAt: new Date(0), suspensionReason: 'Threats' },
    })
    const { token } = await db().$transaction((tx) =>
      startSession(tx, { accountId: kept.accountId, method: 'link', isShared: false }),
    )
    await mergePeople(admin, wish(kept.personId, merged.id))
    expect((await actorOf({ id: kept.personId })).isSuspended).toBe(true)
    expect(await memberOfSession(token)).toBeNull()
  })

  test('an address that was only typed doesn’t come along', async () => {
    const admin = await administrator()
    const [kept, merged] = [await makePerson(), await makePerson({ email: 'typed@example.org' })]
    await db().emailAddress.updateMany({
      where: { personId: merged.id },
      data: { verifiedAt: null },
    })
    await mergePeople(admin, wish(kept.id, merged.id))
    expect(await db().emailAddress.count({ where: { address: 'typed@example.org' } })).toBe(0)
  })

  test('who approved their own other record waits for somebody else again', async () => {
    const dialogue = await makeDialogue()
    const admin = await administrator()
    const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
    const other = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
    await db().affiliation.updateMany({
      where: { personId: other.personId },
      data: { decidedById: convenor.personId },
    })
    const pair = { keptId: convenor.personId, mergedId: other.personId }
    expect((await mergePreview(admin, pair)).ownDecisions).toBe(1)
    await mergePeople(admin, wish(convenor.personId, other.personId))
    const one = await actorOf({ id: convenor.personId })
    expect(one.participations).toMatchObject([{ state: 'applied' }])
    expect(one.groups).toEqual([])
  })

  test('refused while one person would have given both releases, or released their own', async () => {
    const council = await makeCouncil()
    const { miner, lead, convenor, otherMiner } = council
    const admin = await administrator()
    await publishedView(council, miner, { isPublic: true })
    const both = wish(lead.personId, convenor.personId)
    expect((await mergePreview(admin, both)).obstacles).toEqual(['bothReleased'])
    await expect(mergePeople(admin, both)).rejects.toMatchObject({ code: 'merge.bothReleased' })
    const own = wish(miner.personId, convenor.personId)
    await expect(mergePeople(admin, own)).rejects.toMatchObject({ code: 'merge.releasedOwn' })
    await mergePeople(admin, wish(otherMiner.personId, convenor.personId))
  })

  test('nobody merges themself, the gone, or one with itself; and only administrators do', async () => {
    const admin = await administrator()
    const [one, two] = [await makePerson(), await makePerson()]
    for (const pair of [wish(admin.personId, one.id), wish(one.id, admin.personId)]) {
      await expect(mergePeople(admin, pair)).rejects.toMatchObject({ code: 'ownCase' })
      await expect(mergePreview(admin, pair)).rejects.toMatchObject({ code: 'ownCase' })
    }
    await expect(mergePeople(admin, wish(one.id, one.id))).rejects.toMatchObject({
      kind: 'notFound',
    })
    const convenor = await makeMember({
      roles: [{ role: 'convenor', dialogueId: (await makeDialogue()).id }],
    })
    await expect(mergePeople(convenor, wish(one.id, two.id))).rejects.toMatchObject({
      code: 'needsAdministrator',
    })
    await db().person.update({ where: { id: two.id }, data: { erasedAt: new Date(0) } })
    await expect(mergePeople(admin, wish(one.id, two.id))).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('the same pair from two sides at once merges once; records merged before follow', async () => {
    const admin = await administrator()
    const [one, two, three] = [await makePerson(), await makePerson(), await makePerson()]
    const both = await Promise.allSettled([
      mergePeople(admin, wish(one.id, two.id)),
      mergePeople(admin, wish(two.id, one.id)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { id: kept, mergedFrom } = await db().person.findFirstOrThrow({
      where: { id: { in: [one.id, two.id] }, mergedIntoId: null },
      include: { mergedFrom: true },
    })
    expect(mergedFrom).toHaveLength(1)
    await mergePeople(admin, wish(three.id, kept))
    expect(await db().person.count({ where: { mergedIntoId: three.id } })).toBe(2)
  })
})
