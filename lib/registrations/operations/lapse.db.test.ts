import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { issueCard } from '@/lib/accounts/operations/card'
import { tidyAccounts } from '@/lib/accounts/operations/tidy'
import { after, atTime, days, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember } from '@/lib/testing/make'
import { makeVisit } from '@/lib/testing/visits'
import { remindToConfirm } from '../confirmation'
import { registrationTasks } from '../jobs'
import { confirmRegistration } from './confirm'
import { lapseUnconfirmed } from './lapse'
import { register } from './register'

const start = now()
const inDays = (count: number) => after(start, days(count))
const lapseAt = (day: number) => atTime(inDays(day), lapseUnconfirmed)

let addresses = 0

/** Registers by the public form with an address (or, where none is given, for a card). */
async function applicant({ email = true, phone }: { email?: boolean; phone?: string } = {}) {
  const dialogue = await makeDialogue()
  const address = email ? `unconfirmed-${(addresses += 1)}@example.org` : null
  await atTime(start, () =>
    register(
      visitor,
      {
        adult: 'yes',
        dialogue: dialogue.slug,
        name: 'Efua',
        group: 'miners',
        organisation: null,
        roleTitle: null,
        language: 'en',
        email: address,
        phone: phone ?? null,
        nonce: newToken(),
      },
      makeVisit(),
    ),
  )
  const made = await db().registration.findFirstOrThrow({ where: { dialogueId: dialogue.id } })
  return { dialogue, address, id: made.personId, registrationId: made.id }
}

const stands = async (personId: string) =>
  (await db().person.count({ where: { id: personId } })) === 1

describe('a registration whose address nobody confirms', () => {
  test('goes after 30 days with the person, the phone number and the mail, and not before', async () => {
    const { id, address, dialogue } = await applicant({ phone: '+233201234567' })
    await lapseAt(29)
    expect(await stands(id)).toBe(true)

    expect(await lapseAt(30)).toBeGreaterThanOrEqual(1)
    expect(await stands(id)).toBe(false)
    expect(await db().registration.count({ where: { dialogueId: dialogue.id } })).toBe(0)
    for (const left of [
      await db().phoneNumber.count({ where: { personId: id } }),
      await db().affiliation.count({ where: { personId: id } }),
      await db().account.count({ where: { personId: id } }),
      await db().message.count({ where: { personId: id } }),
      await db().accountToken.count({ where: { OR: [{ personId: id }, { address }] } }),
      await db().mail.count({ where: { OR: [{ personId: id }, { toAddress: address ?? '' }] } }),
    ]) {
      expect(left).toBe(0)
    }
  })

  test('goes also when it was declined, and what was written as the reason', async () => {
    const { id, registrationId } = await applicant()
    await db().registration.update({ where: { id: registrationId }, data: { state: 'declined' } })
    const logged = await db().activity.create({
      data: {
        verb: 'registration.decline',
        objectKind: 'registration',
        objectId: registrationId,
        reason: 'Efua is known to us by another name',
        day: start,
      },
    })
    await lapseAt(31)
    expect(await stands(id)).toBe(false)
    expect(await db().activity.findUnique({ where: { id: logged.id } })).toMatchObject({
      reason: null,
    })
  })

  test('waits for a link that was sent later, as a reminder', async () => {
    const { id, dialogue } = await applicant()
    const title = { language: 'en', texts: { en: 'Cleaner processing' } } as const
    await atTime(inDays(20), () =>
      transaction((tx) => remindToConfirm(tx, id, { slug: dialogue.slug, title })),
    )
    await lapseAt(31)
    expect(await stands(id)).toBe(true)
    await lapseAt(50)
    expect(await stands(id)).toBe(false)
  })

  test('goes even where the worker was away for months', async () => {
    const { id } = await applicant()
    await atTime(inDays(100), tidyAccounts)
    await atTime(inDays(100), registrationTasks['lapse-unconfirmed'])
    expect(await stands(id)).toBe(false)
  })
})

describe('whoever has anything else stays', () => {
  test('who confirmed', async () => {
    const { id, address } = await applicant()
    const mail = await db().mail.findFirstOrThrow({ where: { toAddress: address ?? '' } })
    const token = /register\/confirm\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
    await confirmRegistration(visitor, { token, isShared: false }, makeVisit())
    await lapseAt(60)
    expect(await stands(id)).toBe(true)
  })

  test('who registered without e-mail', async () => {
    const { id } = await applicant({ email: false })
    await lapseAt(60)
    expect(await stands(id)).toBe(true)
  })

  const extras: [string, (personId: string, dialogueId: string) => Promise<unknown>][] = [
    [
      'an approved registration',
      (personId) =>
        db().registration.updateMany({ where: { personId }, data: { state: 'confirmed' } }),
    ],
    ['a card', (personId) => transaction((tx) => issueCard(tx, personId))],
    [
      'an address',
      (personId) =>
        db().emailAddress.create({ data: { personId, address: `${personId}@example.org` } }),
    ],
    [
      'a role',
      (personId, dialogueId) =>
        db().roleGrant.create({ data: { personId, dialogueId, role: 'facilitator' } }),
    ],
    [
      'an approved affiliation',
      (personId) =>
        db().affiliation.create({ data: { personId, group: 'miners', state: 'approved' } }),
    ],
    [
      'a view',
      async (personId, dialogueId) =>
        db().contribution.create({
          data: {
            dialogueId,
            personId,
            promptId: (await db().prompt.findFirstOrThrow({ where: { dialogueId } })).id,
            publicId: newToken().slice(0, 12),
            group: 'miners',
            text: 'Come in the evening.',
            language: 'en',
            attribution: 'group',
            scope: 'dialogue',
            createdOn: start,
          },
        }),
    ],
    [
      'a part in the answers',
      (personId, dialogueId) => db().respondent.create({ data: { personId, dialogueId } }),
    ],
    [
      'a shelter',
      async (personId, dialogueId) =>
        db().shelter.create({
          data: {
            dialogueId,
            personId,
            kind: 'person',
            reason: 'Danger',
            byId: (await makeMember()).personId,
          },
        }),
    ],
  ]

  test.each(extras)('who has %s', async (_name, give) => {
    const { id, dialogue } = await applicant()
    await give(id, dialogue.id)
    await lapseAt(60)
    expect(await stands(id)).toBe(true)
  })
})
