import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { db } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { registrationsOf } from '@/lib/registrations/queries'
import { listFilters } from '@/lib/registrations/schema'
import { eraseAccount } from './erase'
import { exportMyData, myData } from './export'
import { myConsents } from './overview'
import { eraseInput } from './schema'

const day = new Date('2026-11-01T00:00:00Z')

async function scene() {
  const { id: dialogueId, slug, prompts } = await makeDialogue()
  const email = `efua-${dialogueId}@example.org`
  const efua = await makePerson({
    name: 'Efua Secret',
    email,
    in: { dialogueId, group: 'miners', roleTitle: 'Ore washer' },
  })
  const kojo = await makePerson({ name: 'Kojo Other', in: { dialogueId, group: 'industry' } })
  const promptId = prompts[0]?.id ?? ''
  const post = (personId: string, text: string, more: object = {}) =>
    db().contribution.create({
      data: {
        publicId: `v-${text.slice(0, 8)}-${dialogueId.slice(-8)}`
          .toLowerCase()
          .replaceAll(' ', '-'),
        dialogueId,
        promptId,
        personId,
        group: 'miners',
        attribution: 'named',
        scope: 'public',
        language: 'en',
        text,
        state: 'published',
        createdOn: day,
        createdAt: day,
        publishedOn: day,
        ...more,
      },
    })
  const view = await post(efua.id, 'Come in the evening.')
  const pending = await post(efua.id, 'Not read yet.', { state: 'pending' })
  const other = await post(kojo.id, 'Words of Kojo.')
  await db().response.create({
    data: { contributionId: other.id, personId: efua.id, value: 'agree', isImportant: true },
  })
  return { dialogueId, slug, email, efua, kojo, view, pending, other }
}

describe('everything of mine', () => {
  test('is everything, and nothing of anybody else', async () => {
    const { efua, email, slug } = await scene()
    await db().affiliation.updateMany({
      where: { personId: efua.id },
      data: { vouchedBy: 'Kojo Other', vouchedHow: 'knows' },
    })
    const data = await exportMyData(await actorOf(efua), 'en')
    expect(data).toMatchObject({
      person: { name: 'Efua Secret' },
      emails: [{ address: email, isConfirmed: true }],
      registrations: [{ dialogue: slug, group: 'miners', state: 'confirmed' }],
      affiliations: [{ roleTitle: 'Ore washer' }],
      answers: [{ value: 'agree', mattersMost: true }],
    })
    expect(data.views.map(({ text }) => text).sort()).toEqual([
      'Come in the evening.',
      'Not read yet.',
    ])
    expect(JSON.stringify(data)).not.toMatch(/Kojo/)
    expect(await db().activity.count({ where: { verb: 'account.export', actorId: efua.id } })).toBe(
      1,
    )
  })

  test('has no anonymous view in it: nothing says whose it is', async () => {
    const { efua, dialogueId, view } = await scene()
    await db().contribution.create({
      data: {
        publicId: `anon-${dialogueId.slice(-8)}`,
        dialogueId,
        promptId: view.promptId,
        group: 'miners',
        attribution: 'anonymous',
        scope: 'dialogue',
        language: 'en',
        text: 'Nobody knows me.',
        createdOn: day,
      },
    })
    const actor = await actorOf(efua)
    expect(JSON.stringify(await myData(actor, 'en'))).not.toContain('Nobody knows me')
    expect((await myConsents(actor, 'en')).map(({ text }) => text)).not.toContain(
      'Nobody knows me.',
    )
  })

  test('is for whoever is signed in, about themselves', async () => {
    await expect(exportMyData(visitor, 'en')).rejects.toMatchObject({ kind: 'signIn' })
    const stranger = await myData(await makeMember(), 'en')
    expect(stranger.views).toEqual([])
    expect(stranger.registrations).toEqual([])
  })
})

describe('erasing an account', () => {
  const erased = async (views: 'withdraw' | 'keep') => {
    const all = await scene()
    const member = await actorOf(all.efua)
    await db().message.create({ data: { personId: all.efua.id, kind: 'registrationApproved' } })
    await db().mail.create({
      data: {
        kind: 'x',
        toAddress: all.email,
        language: 'en',
        subject: 'x',
        text: 'Efua Secret',
        html: '',
      },
    })
    await db().activity.create({
      data: { verb: 'contact.unmask', objectId: all.efua.id, reason: 'Efua Secret asked', day },
    })
    await eraseAccount(member, { views, word: 'ERASE' })
    return all
  }

  test('takes name, contacts, sign-in, answers, messages and mails', async () => {
    const { efua, email, dialogueId, slug } = await erased('withdraw')
    expect(await loadMember(efua.id)).toBeNull()
    expect(await db().person.findUniqueOrThrow({ where: { id: efua.id } })).toMatchObject({
      name: '',
    })
    const counts = await Promise.all([
      db().emailAddress.count({ where: { address: email } }),
      db().mail.count({ where: { toAddress: email } }),
      db().response.count({ where: { personId: efua.id } }),
      db().message.count({ where: { personId: efua.id } }),
      db().account.count({ where: { personId: efua.id } }),
      db().activity.count({ where: { objectId: efua.id, reason: { not: null } } }),
      db().registration.count({ where: { personId: efua.id, name: { not: '' } } }),
      db().affiliation.count({ where: { personId: efua.id, roleTitle: { not: null } } }),
    ])
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
    const all = await registrationsOf(
      convenor,
      slug,
      listFilters.parse({ state: null, group: null }),
    )
    expect(all.rows.find(({ group }) => group === 'miners')).toMatchObject({
      name: '',
      state: 'withdrawn',
    })
  })

  test('withdraws every view where that was chosen', async () => {
    const { view, pending, efua } = await erased('withdraw')
    for (const { id } of [view, pending]) {
      expect(await db().contribution.findUniqueOrThrow({ where: { id } })).toMatchObject({
        state: 'withdrawn',
        text: '',
        personId: null,
      })
    }
    expect(
      await db().activity.count({ where: { actorId: efua.id, objectKind: 'contribution' } }),
    ).toBe(0)
  })

  test('or leaves what others have read, of the group and of nobody; what nobody has read goes', async () => {
    const { view, pending, other } = await erased('keep')
    expect(await db().contribution.findUniqueOrThrow({ where: { id: view.id } })).toMatchObject({
      state: 'published',
      text: 'Come in the evening.',
      attribution: 'group',
      personId: null,
      createdAt: null,
    })
    const gone = await db().contribution.findUniqueOrThrow({ where: { id: pending.id } })
    expect(gone).toMatchObject({ state: 'withdrawn', text: '' })
    const kept = await db().contribution.findUniqueOrThrow({ where: { id: other.id } })
    expect(kept.text).toBe('Words of Kojo.')
  })

  test('in a closed dialogue one stays counted, without a name', async () => {
    const { dialogueId, efua } = await scene()
    await db().dialogue.update({ where: { id: dialogueId }, data: { state: 'closed' } })
    await eraseAccount(await actorOf(efua), { views: 'keep', word: 'ERASE' })
    expect(
      await db().registration.findFirstOrThrow({ where: { personId: efua.id } }),
    ).toMatchObject({ state: 'confirmed', name: '' })
  })

  test('the only convenor hands over first', async () => {
    const { dialogueId } = await scene()
    const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
    const erase = () => eraseAccount(convenor, { views: 'withdraw', word: 'ERASE' })
    await expect(erase()).rejects.toMatchObject({ code: 'handOverFirst' })
    await makePerson({ roles: [{ role: 'convenor', dialogueId }] })
    await erase()
  })

  test('twice at once is once', async () => {
    const { efua } = await scene()
    const member = await actorOf(efua)
    await Promise.allSettled([
      eraseAccount(member, { views: 'withdraw', word: 'ERASE' }),
      eraseAccount(member, { views: 'withdraw', word: 'ERASE' }),
    ])
    expect(await loadMember(efua.id)).toBeNull()
  })

  test('needs its word, in any of the languages, and a choice about the views', () => {
    const typed = (word: string, views: string) => eraseInput.safeParse({ word, views }).success
    expect(typed('erase', 'keep')).toBe(true)
    expect(typed('EFFACER', 'withdraw')).toBe(true)
    expect(typed('futa', 'withdraw')).toBe(true)
    expect(typed('yes', 'withdraw')).toBe(false)
    expect(typed('ERASE', '')).toBe(false)
  })
})
