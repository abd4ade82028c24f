import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { dialogueWish } from '@/lib/testing/dialogue-wish'
import { actorOf, makeDialogue, makeMember, makePerson, words } from '@/lib/testing/make'
import { copyDialogue } from './life/copy'
import { archiveDialogue, closeDialogue, publishDialogue, reopenDialogue } from './life/operations'
import { changeDialogue, createDialogue } from './operations'

const organisation = (name = 'Bench') =>
  db().organisation.create({ data: { slug: newToken().toLowerCase(), name } })

async function convening(wish: Parameters<typeof makeDialogue>[0] = {}) {
  const dialogue = await makeDialogue(wish)
  const host = await organisation()
  await db().dialogueHost.create({
    data: { dialogueId: dialogue.id, organisationId: host.id },
  })
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
  return { dialogue, convenor, host }
}

const makeLead = (dialogueId: string) =>
  makePerson({ roles: [{ role: 'safeguardingLead', dialogueId }] })

const administrator = () => makeMember({ roles: [{ role: 'administrator' }] })

test('whoever begins a dialogue convenes it, as a draft that nobody else knows of', async () => {
  const person = await makePerson({ roles: [{ role: 'administrator' }] })
  const { id, slug } = await createDialogue(await actorOf(person), dialogueWish())
  expect(slug).toMatch(/^cleaner-processing/)
  const row = await db().dialogue.findUniqueOrThrow({
    where: { id },
    include: { groups: true, stages: true, roleGrants: true },
  })
  expect(row.state).toBe('draft')
  expect(row.stages).toHaveLength(6)
  expect(row.roleGrants).toMatchObject([{ role: 'convenor', personId: person.id }])
  expect(row.groups.find(({ group }) => group === 'miners')).toMatchObject({
    isExpected: true,
    target: 12,
  })
  // Others are shown, but never enter the figures of agreement.
  expect(row.groups.find(({ group }) => group === 'community')?.isExpected).toBe(false)
})

test('somebody without a dialogue or an office begins none, and a visitor is asked to sign in', async () => {
  await expect(createDialogue(await makeMember(), dialogueWish())).rejects.toMatchObject({
    code: 'needsConvenor',
  })
  await expect(createDialogue(visitor, dialogueWish())).rejects.toMatchObject({ kind: 'signIn' })
})

test('the same form sent twice at once begins one dialogue', async () => {
  const actor = await administrator()
  const wish = dialogueWish({ title: words('Sent twice') })
  const [first, second] = await Promise.all([
    createDialogue(actor, wish),
    createDialogue(actor, wish),
  ])
  expect(second).toEqual(first)
  expect(await db().dialogue.count({ where: { slug: { startsWith: 'sent-twice' } } })).toBe(1)
})

test('two dialogues of one title get two addresses', async () => {
  const actor = await administrator()
  const title = words('One title')
  const one = await createDialogue(actor, dialogueWish({ title }))
  const two = await createDialogue(actor, dialogueWish({ title }))
  expect(two.slug).not.toBe(one.slug)
})

test('a change replaces hosts and groups and leaves the address', async () => {
  const { dialogue, convenor } = await convening()
  const [first, second] = [await organisation('A'), await organisation('B')]
  const { slug } = await changeDialogue(convenor, {
    ...dialogueWish({ title: words('Another title'), hosts: [second.id, first.id] }),
    dialogueId: dialogue.id,
  })
  expect(slug).toBe(dialogue.slug)
  const hosts = await db().dialogueHost.findMany({
    where: { dialogueId: dialogue.id },
    orderBy: { order: 'asc' },
  })
  expect(hosts.map(({ organisationId }) => organisationId)).toEqual([second.id, first.id])
})

test('a published dialogue keeps a host; an unknown host is refused', async () => {
  const { dialogue, convenor } = await convening()
  const change = (hosts: string[]) =>
    changeDialogue(convenor, { ...dialogueWish({ hosts }), dialogueId: dialogue.id })
  await expect(change([])).rejects.toMatchObject({ code: 'needsHost' })
  await expect(change(['01930000-0000-7000-8000-000000000000'])).rejects.toMatchObject({
    field: 'hosts.0',
  })
  expect(await db().dialogueHost.count({ where: { dialogueId: dialogue.id } })).toBe(1)
})

test('a convenor of one dialogue can’t change another, nor learn whether a private one exists', async () => {
  const { convenor } = await convening()
  const open = await makeDialogue()
  const secret = await makeDialogue({ access: 'private' })
  const change = (dialogueId: string) => changeDialogue(convenor, { ...dialogueWish(), dialogueId })
  await expect(change(open.id)).rejects.toMatchObject({ kind: 'forbidden', code: 'needsRole' })
  const nowhere = change('01930000-0000-7000-8000-000000000001').catch((error) => error)
  const hidden = change(secret.id).catch((error) => error)
  expect(await hidden).toEqual(await nowhere)
  expect(await hidden).toMatchObject({ kind: 'notFound' })
})

test('somebody whose sign-in has ended hears the same of a private dialogue and of none', async () => {
  const secret = await makeDialogue({ access: 'private' })
  for (const dialogueId of [secret.id, '01930000-0000-7000-8000-000000000002']) {
    await expect(closeDialogue(visitor, { dialogueId })).rejects.toMatchObject({ kind: 'signIn' })
  }
})

test('a dialogue is published, closed, reopened and archived, each step once', async () => {
  const { dialogue, convenor } = await convening({ state: 'draft' })
  await makeLead(dialogue.id)
  const chosen = { dialogueId: dialogue.id }
  const state = async () =>
    (await db().dialogue.findUniqueOrThrow({ where: { id: dialogue.id } })).state
  await publishDialogue(convenor, chosen)
  expect(await state()).toBe('open')
  await expect(publishDialogue(convenor, chosen)).rejects.toMatchObject({ kind: 'conflict' })
  await closeDialogue(convenor, chosen)
  expect(await state()).toBe('closed')
  await expect(closeDialogue(convenor, chosen)).rejects.toMatchObject({ kind: 'conflict' })
  await archiveDialogue(convenor, chosen)
  expect(await state()).toBe('archived')
  await expect(changeDialogue(convenor, { ...dialogueWish(), ...chosen })).rejects.toMatchObject({
    code: 'archived',
  })
  await reopenDialogue(convenor, chosen)
  expect(await state()).toBe('open')
  const verbs = await db().activity.findMany({ where: chosen, orderBy: { at: 'asc' } })
  expect(verbs.map(({ verb }) => verb)).toEqual([
    'dialogue.publish',
    'dialogue.close',
    'dialogue.archive',
    'dialogue.reopen',
  ])
})

test('a draft is not published without a host, a question and a safeguarding lead, and hears all that it lacks', async () => {
  const dialogue = await makeDialogue({ state: 'draft' })
  const chosen = { dialogueId: dialogue.id }
  const convenor = await makeMember({ roles: [{ role: 'convenor', ...chosen }] })
  const lacks = (params: object) =>
    expect(publishDialogue(convenor, chosen)).rejects.toMatchObject({ code: 'notReady', params })
  await db().prompt.deleteMany({ where: chosen })
  await lacks({ host: 'yes', prompt: 'yes', lead: 'yes' })
  const { id: organisationId } = await organisation()
  await db().dialogueHost.create({ data: { ...chosen, organisationId } })
  await db().prompt.create({ data: { ...chosen, question: words('What first?') } })
  const lead = await makeLead(dialogue.id)
  await db().account.update({ where: { personId: lead.id }, data: { suspendedAt: new Date(0) } })
  await lacks({ host: 'no', prompt: 'no', lead: 'yes' })
  await db().account.update({ where: { personId: lead.id }, data: { suspendedAt: null } })
  await publishDialogue(convenor, chosen)
})

test('a dialogue without a safeguarding lead is not reopened', async () => {
  const { dialogue, convenor } = await convening({ state: 'closed' })
  await expect(reopenDialogue(convenor, { dialogueId: dialogue.id })).rejects.toMatchObject({
    code: 'needsLead',
    grantedBy: 'administrator',
  })
})

test('a facilitator neither closes nor publishes', async () => {
  const { dialogue } = await convening()
  const facilitator = await makeMember({
    roles: [{ role: 'facilitator', dialogueId: dialogue.id }],
  })
  await expect(closeDialogue(facilitator, { dialogueId: dialogue.id })).rejects.toMatchObject({
    code: 'needsRole',
  })
})

test('a copy has the structure, the questions and the stages, and nothing of people or views', async () => {
  const { dialogue, convenor, host } = await convening()
  await db().dialogue.update({
    where: { id: dialogue.id },
    data: { missingVoices: words('night shift'), background: [{ text: words('x'), url: 'y' }] },
  })
  await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
  const input = { dialogueId: dialogue.id, title: words('The next one'), nonce: 'copy-1' }
  const made = await copyDialogue(convenor, input)
  expect(await copyDialogue(convenor, input)).toEqual(made)
  const copy = await db().dialogue.findUniqueOrThrow({
    where: { id: made.id },
    include: {
      hosts: true,
      groups: true,
      stages: true,
      prompts: true,
      roleGrants: true,
      registrations: true,
      contributions: true,
    },
  })
  expect(copy.state).toBe('draft')
  expect(copy.copiedFromId).toBe(dialogue.id)
  expect(copy.hosts.map(({ organisationId }) => organisationId)).toEqual([host.id])
  expect(copy.groups).toHaveLength(4)
  expect(copy.stages.every((stage) => stage.switch === 'byDate')).toBe(true)
  expect(copy.prompts.map(({ question }) => question)).toEqual(
    dialogue.prompts.map(({ question }) => question),
  )
  expect(copy.roleGrants).toMatchObject([{ role: 'convenor', personId: convenor.personId }])
  expect([...copy.registrations, ...copy.contributions]).toEqual([])
  expect(copy.missingVoices).toBeNull()
  expect(copy.background).toEqual([])
})

test('somebody with power behind them runs a dialogue only beside an outside safeguarding lead', async () => {
  const { dialogue } = await convening()
  const official = await makePerson({
    roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
  })
  const close = async () => closeDialogue(await actorOf(official), { dialogueId: dialogue.id })
  await expect(close()).rejects.toMatchObject({ code: 'needsOutsideLead' })
  await makePerson({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
  await expect(close()).resolves.toEqual({ slug: dialogue.slug })
})
