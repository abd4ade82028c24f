import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { cardCodeHash } from '@/lib/accounts/operations/card'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { registerInput, type AdultInput } from '../schema'
import { confirmRegistration, disownRegistration } from './confirm'
import { register, underAgeCount } from './register'

const visit = { deviceId: null, knows: [], address: null, sessionToken: null }

const form = (dialogue: string, wish: Partial<AdultInput> = {}): AdultInput => ({
  adult: 'yes',
  dialogue,
  name: 'Efua',
  group: 'miners',
  organisation: null,
  roleTitle: null,
  language: 'en',
  email: null,
  phone: null,
  nonce: newToken(),
  ...wish,
})

/** The link in the newest mail to an address. */
async function linkTo(address: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({
    where: { toAddress: address, kind: 'confirmRegistration' },
    orderBy: { createdAt: 'desc' },
  })
  return /register\/confirm\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

const unique = () =>
  `p${newToken()
    .slice(0, 8)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, 'x')}@example.org`

const rowsOf = (dialogueId: string) =>
  db().registration.findMany({
    where: { dialogueId },
    include: { affiliation: true, person: true },
  })

describe('without an account', () => {
  test('with neither e-mail nor phone: a card is shown, and nobody is named elsewhere', async () => {
    const { id, slug } = await makeDialogue()
    const result = await register(visitor, form(slug, { organisation: 'Washers’ group' }), visit)
    if (result.outcome !== 'card') throw new Error(result.outcome)
    const [row] = await rowsOf(id)
    expect(row).toMatchObject({
      name: 'Efua',
      state: 'applied',
      channel: 'web',
      affiliation: { group: 'miners', state: 'pending', organisationName: 'Washers’ group' },
    })
    const card = await db().card.findUniqueOrThrow({
      where: { codeHash: cardCodeHash(result.card.code) },
    })
    expect(card.personId).toBe(row?.personId)
    expect(result.card.pin).toMatch(/^\d{6}$/)
  })

  test('with a phone only: a card too, and the number as the country writes it', async () => {
    const { id, slug } = await makeDialogue()
    const result = await register(visitor, form(slug, { phone: '020 123 4567' }), visit)
    expect(result.outcome).toBe('card')
    const [row] = await rowsOf(id)
    const phones = await db().phoneNumber.findMany({ where: { personId: row?.personId ?? '' } })
    expect(phones.map(({ number }) => number)).toEqual(['+233201234567'])
  })

  test('what can’t be a phone number is refused beside its field, and nothing stays', async () => {
    const { id, slug } = await makeDialogue()
    await expect(register(visitor, form(slug, { phone: '12' }), visit)).rejects.toMatchObject({
      code: 'phone',
      field: 'phone',
    })
    expect(await rowsOf(id)).toEqual([])
  })

  test('a form sent twice registers once and shows the same card', async () => {
    const { id, slug } = await makeDialogue()
    const sent = form(slug)
    const [first, second] = await Promise.all([
      register(visitor, sent, visit),
      register(visitor, sent, visit),
    ])
    expect(second).toEqual(first)
    expect(await rowsOf(id)).toHaveLength(1)
  })

  test('somebody under 18 leaves nothing but a count', async () => {
    const { id, slug } = await makeDialogue()
    const people = await db().person.count()
    const typed = { adult: 'no', dialogue: slug, name: 'Kofi', email: 'kofi@example.org' }
    const input = registerInput.parse(typed)
    expect(input).toEqual({ adult: 'no', dialogue: slug })
    expect(await register(visitor, input, visit)).toMatchObject({ outcome: 'underAge' })
    await register(visitor, input, visit)
    expect(await db().person.count()).toBe(people)
    expect(await rowsOf(id)).toEqual([])
    expect(await db().activity.count({ where: { dialogueId: id } })).toBe(0)
    const counted = await db().dailyCount.findMany({ where: { dialogueId: id } })
    expect(counted).toMatchObject([{ name: underAgeCount, count: 2 }])
  })

  test('a group that the dialogue does not have is refused', async () => {
    const { slug } = await makeDialogue()
    await expect(register(visitor, form(slug, { group: 'media' }), visit)).rejects.toMatchObject({
      code: 'groupNotHere',
      field: 'group',
    })
  })

  test('a private dialogue does not exist; one whose registration is closed says so', async () => {
    const hidden = await makeDialogue({ access: 'private' })
    await expect(register(visitor, form(hidden.slug), visit)).rejects.toMatchObject({
      kind: 'notFound',
    })
    const closed = await makeDialogue({ open: ['discussion'] })
    await expect(register(visitor, form(closed.slug), visit)).rejects.toMatchObject({
      code: 'stageClosed',
    })
  })

  test('an organisation of the portal is tied by its name, however it is written', async () => {
    const { id, slug } = await makeDialogue()
    const name = `Ore Cooperative ${newToken().slice(0, 6)}`
    const known = await db().organisation.create({ data: { slug: newToken().toLowerCase(), name } })
    await register(visitor, form(slug, { organisation: name.toUpperCase() }), visit)
    const [row] = await rowsOf(id)
    expect(row?.affiliation).toMatchObject({ organisationId: known.id, organisationName: null })
  })

  test('what stands for anything in a search pattern is no organisation but what was typed', async () => {
    await db().organisation.create({ data: { slug: newToken().toLowerCase(), name: 'Ore 1' } })
    for (const organisation of ['%', 'Ore _', 'Ore\\']) {
      const { id, slug } = await makeDialogue()
      await register(visitor, form(slug, { organisation }), visit)
      const [row] = await rowsOf(id)
      expect(row?.affiliation).toMatchObject({
        organisationId: null,
        organisationName: organisation,
      })
    }
  })
})

describe('with an e-mail address', () => {
  test('known and unknown addresses get the same answer, the same mail and the same rows', async () => {
    const known = unique()
    await makePerson({ email: known })
    const answers = []
    for (const email of [known, unique()]) {
      const { id, slug } = await makeDialogue({ title: 'The same' })
      const result = await register(visitor, form(slug, { email }), visit)
      const mail = await db().mail.findFirstOrThrow({ where: { toAddress: email } })
      const tidy = (text: string) => text.replaceAll(slug, 'slug').replace(/confirm\/\S+/g, 'link')
      answers.push({
        outcome: result.outcome,
        keys: Object.keys(result),
        subject: mail.subject,
        text: tidy(mail.text),
        rows: (await rowsOf(id)).length,
        cards: await db().card.count({
          where: { person: { registrations: { some: { dialogueId: id } } } },
        }),
      })
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]).toMatchObject({ outcome: 'mailed', rows: 1, cards: 0 })
  })

  test('typing somebody’s address touches nothing of theirs until they press the button', async () => {
    const email = unique()
    const owner = await makePerson({ email, name: 'Ama' })
    const { id, slug } = await makeDialogue()
    await register(visitor, form(slug, { email, name: 'Not Ama' }), visit)
    const [row] = await rowsOf(id)
    expect(row?.personId).not.toBe(owner.id)
    expect((await actorOf(owner)).participations).toEqual([])
    expect(await db().person.findUnique({ where: { id: owner.id } })).toMatchObject({ name: 'Ama' })
  })

  test('the owner of a known address confirms: the registration becomes theirs', async () => {
    const email = unique()
    const owner = await makePerson({ email })
    const { id, slug } = await makeDialogue()
    await register(visitor, form(slug, { email }), visit)
    const token = await linkTo(email)
    const { session } = await confirmRegistration(visitor, { token, isShared: false }, visit)
    expect(session.personId).toBe(owner.id)
    expect(await rowsOf(id)).toMatchObject([{ personId: owner.id, state: 'applied' }])
    await expect(
      confirmRegistration(visitor, { token, isShared: false }, visit),
    ).rejects.toMatchObject({ code: 'linkEnded' })
  })

  test('an unknown address becomes the new person’s, proved', async () => {
    const email = unique()
    const { id, slug } = await makeDialogue()
    await register(visitor, form(slug, { email }), visit)
    await confirmRegistration(visitor, { token: await linkTo(email), isShared: true }, visit)
    const [row] = await rowsOf(id)
    const address = await db().emailAddress.findUniqueOrThrow({ where: { address: email } })
    expect(address).toMatchObject({ personId: row?.personId })
    expect(address.verifiedAt).not.toBeNull()
  })

  test('two forms with one address, both links pressed at once: one person, one registration', async () => {
    const email = unique()
    const { id, slug } = await makeDialogue()
    await register(visitor, form(slug, { email }), visit)
    const token = await linkTo(email)
    // The second mail within three minutes is held back; its link is made all the same.
    await register(visitor, form(slug, { email }), visit)
    const second = await makeLink(id, email, token)
    const pressed = await Promise.allSettled(
      [token, second].map((each) =>
        confirmRegistration(visitor, { token: each, isShared: false }, visit),
      ),
    )
    expect(pressed.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await rowsOf(id)).toHaveLength(1)
    expect(await db().emailAddress.count({ where: { address: email } })).toBe(1)
  })

  test('the owner says that it was not them: nothing stays', async () => {
    const email = unique()
    const { id, slug } = await makeDialogue()
    await register(visitor, form(slug, { email }), visit)
    const [row] = await rowsOf(id)
    await disownRegistration(visitor, { token: await linkTo(email) })
    expect(await rowsOf(id)).toEqual([])
    expect(await db().person.findUnique({ where: { id: row?.personId ?? '' } })).toBeNull()
    expect(await db().mail.count({ where: { toAddress: email } })).toBe(0)
  })

  test('who stands already keeps their registration; a confirmed form changes nothing of it', async () => {
    const email = unique()
    const { id, slug } = await makeDialogue()
    const owner = await makePerson({ email, in: { dialogueId: id, group: 'government' } })
    await register(visitor, form(slug, { email, group: 'miners' }), visit)
    await confirmRegistration(visitor, { token: await linkTo(email), isShared: false }, visit)
    expect(await rowsOf(id)).toMatchObject([
      { personId: owner.id, state: 'confirmed', affiliation: { group: 'government' } },
    ])
  })

  test('one address is not mailed again and again', async () => {
    const email = unique()
    const { slug } = await makeDialogue()
    for (let n = 0; n < 4; n += 1) await register(visitor, form(slug, { email }), visit)
    expect(await db().mail.count({ where: { toAddress: email } })).toBe(1)
  })
})

/** A link whose token the test knows, for the newest applicant with this address. */
async function makeLink(dialogueId: string, address: string, known: string): Promise<string> {
  const { issueToken } = await import('@/lib/accounts/tokens')
  const { hashToken } = await import('@/lib/platform/secrets')
  const first = await db().accountToken.findUniqueOrThrow({
    where: { tokenHash: hashToken(known) },
  })
  const other = await db().registration.findFirstOrThrow({
    where: { dialogueId, personId: { not: first.personId ?? '' } },
  })
  return db().$transaction((tx) =>
    issueToken(tx, { purpose: 'confirmRegistration', personId: other.personId, address }),
  )
}

describe('signed in', () => {
  test('the registration is theirs, and a message says so', async () => {
    const { id, slug } = await makeDialogue()
    const ama = await makeMember()
    expect(await register(ama, form(slug, { email: 'x@example.org' }), visit)).toMatchObject({
      outcome: 'signedIn',
    })
    expect(await rowsOf(id)).toMatchObject([{ personId: ama.personId, state: 'applied' }])
    const told = await db().message.findMany({ where: { personId: ama.personId } })
    expect(told).toMatchObject([{ kind: 'registrationReceived' }])
    // The address typed beside it is nobody's business: they are known.
    expect(await db().mail.count({ where: { toAddress: 'x@example.org' } })).toBe(0)
  })

  test('twice is refused, two forms at once included', async () => {
    const { id, slug } = await makeDialogue()
    const ama = await makeMember()
    const tried = await Promise.allSettled([
      register(ama, form(slug), visit),
      register(ama, form(slug), visit),
    ])
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await rowsOf(id)).toHaveLength(1)
    await expect(
      register(await actorOf({ id: ama.personId }), form(slug), visit),
    ).rejects.toMatchObject({ code: 'alreadyRegistered' })
  })

  test('who was suspended can’t register', async () => {
    const { slug } = await makeDialogue()
    const ama = { ...(await makeMember()), isSuspended: true }
    await expect(register(ama, form(slug), visit)).rejects.toMatchObject({ code: 'suspended' })
  })
})

describe('the form itself', () => {
  test('never asks whether somebody has a licence', () => {
    const asked = Object.keys(form('x')).join(' ')
    expect(asked).not.toMatch(/licen[cs]e|permit|permis|leseni/i)
  })

  test('names can’t carry marks that turn the line round, nor only spaces', () => {
    const typed = { ...form('x'), email: '', phone: '', organisation: '', roleTitle: '' }
    const named = (name: string) => registerInput.safeParse({ ...typed, name })
    expect(named('Efua \u202Egnp.exe').data).toMatchObject({ name: 'Efua gnp.exe' })
    expect(named(' \n ').error?.issues[0]).toMatchObject({ path: ['name'], message: 'name' })
    expect(named('<script>alert(1)</script>').data).toMatchObject({
      name: '<script>alert(1)</script>',
    })
  })

  test('says everything that is missing at once, each beside its field', () => {
    const { error } = registerInput.safeParse({ dialogue: 'x', nonce: newToken() })
    const fields = error?.issues.map(({ path }) => path.join('.'))
    expect(fields).toEqual(expect.arrayContaining(['adult', 'name', 'group', 'language']))
  })
})
