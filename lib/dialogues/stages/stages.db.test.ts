import { expect, test } from 'vitest'
import { can } from '@/lib/access/table'
import { visitor } from '@/lib/access/actor'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { makeDialogue, makeMember } from '@/lib/testing/make'
import { dialogueFacts } from '../facts'
import { dialoguePage } from '../queries'
import { arrangeStages } from './operations'
import { arrangedStages, type ArrangedStages } from './schema'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const never = { opensOn: null, closesOn: null, switch: 'byDate' as const }

function stages(change: Partial<ArrangedStages['stages']>): ArrangedStages['stages'] {
  return {
    preparation: never,
    registration: never,
    discussion: never,
    event: never,
    summary: never,
    followUp: never,
    ...change,
  }
}

async function convening() {
  const dialogue = await makeDialogue({ open: [] })
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
  const lead = await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
  return { dialogue, convenor, lead }
}

test('a stage opens with its first day and closes as its last day ends', async () => {
  const { dialogue, convenor } = await convening()
  await arrangeStages(convenor, {
    dialogueId: dialogue.id,
    stages: stages({
      registration: { opensOn: day('2027-02-01'), closesOn: day('2027-02-03'), switch: 'byDate' },
    }),
  })
  const isOpenAt = (moment: string) =>
    atTime(new Date(moment), async () => {
      const facts = await dialogueFacts(db(), { id: dialogue.id })
      return can(visitor, 'registration.create', { dialogue: facts })
    })
  expect(await isOpenAt('2027-01-31T23:59:59Z')).toBe(false)
  expect(await isOpenAt('2027-02-01T00:00:00Z')).toBe(true)
  expect(await isOpenAt('2027-02-03T23:59:59Z')).toBe(true)
  expect(await isOpenAt('2027-02-04T00:00:00Z')).toBe(false)
})

test('a switch by hand wins over the dates, at once', async () => {
  const { dialogue, convenor } = await convening()
  const arrange = (by: 'open' | 'closed') =>
    arrangeStages(convenor, {
      dialogueId: dialogue.id,
      stages: stages({
        registration: { opensOn: day('2001-01-01'), closesOn: null, switch: by },
      }),
    })
  await arrange('closed')
  const step = async () => (await dialoguePage(visitor, dialogue.slug)).step.kind
  expect(await step()).toBe('nothing')
  await arrange('open')
  expect(await step()).toBe('register')
})

test('the page says when something opens next', async () => {
  const { dialogue, convenor } = await convening()
  await arrangeStages(convenor, {
    dialogueId: dialogue.id,
    stages: stages({ registration: { ...never, opensOn: day('2099-05-01') } }),
  })
  expect((await dialoguePage(visitor, dialogue.slug)).step).toMatchObject({
    kind: 'nothing',
    opens: 'registration.create',
    at: day('2099-05-01'),
  })
})

test('a stage that ends before it begins is refused beside its field', () => {
  const posted = { opensOn: '2027-02-03', closesOn: '2027-02-01', switch: 'byDate' }
  const blank = { opensOn: '', closesOn: '', switch: 'byDate' }
  const result = arrangedStages.safeParse({
    dialogueId: '01930000-0000-7000-8000-000000000000',
    stages: {
      preparation: blank,
      registration: posted,
      discussion: blank,
      event: blank,
      summary: blank,
      followUp: blank,
    },
  })
  expect(result.error?.issues).toMatchObject([
    { path: ['stages', 'registration', 'closesOn'], message: 'order' },
  ])
})

test('a facilitator does not arrange stages', async () => {
  const { dialogue } = await convening()
  const roles = [{ role: 'facilitator' as const, dialogueId: dialogue.id }]
  await expect(
    arrangeStages(await makeMember({ roles }), { dialogueId: dialogue.id, stages: stages({}) }),
  ).rejects.toMatchObject({ kind: 'forbidden', code: 'needsRole' })
})

test('registration opens for nobody while no safeguarding lead is appointed; other stages do', async () => {
  const { dialogue, convenor, lead } = await convening()
  await db().roleGrant.updateMany({
    where: { personId: lead.personId },
    data: { endedAt: new Date(0) },
  })
  const arrange = (change: Partial<ArrangedStages['stages']>) =>
    arrangeStages(convenor, { dialogueId: dialogue.id, stages: stages(change) })
  const refused = { code: 'needsLead', field: 'stages.registration.switch' }
  await expect(arrange({ registration: { ...never, switch: 'open' } })).rejects.toMatchObject(
    refused,
  )
  await expect(
    arrange({ registration: { ...never, opensOn: day('2099-05-01') } }),
  ).rejects.toMatchObject(refused)
  await arrange({ discussion: { ...never, switch: 'open' } })
})
