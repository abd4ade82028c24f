import { afterAll, expect, test, vi } from 'vitest'
import { PrismaClient } from '@/generated/prisma/client'
import { makeDialogue } from '@/lib/testing/make'
import { env } from './env'
import { OneAtATime } from './one-at-a-time'

const client = new PrismaClient({ adapter: new OneAtATime({ connectionString: env.databaseUrl }) })
afterAll(() => client.$disconnect())

test('relations read inside a transaction come one after the other, on its one connection', async () => {
  const { id } = await makeDialogue()
  const warned = vi.spyOn(process, 'emitWarning')
  const found = await client.$transaction(async (tx) => {
    const [dialogue, prompts] = await Promise.all([
      tx.dialogue.findUniqueOrThrow({
        where: { id },
        include: { groups: true, stages: true, prompts: true, hosts: true },
      }),
      tx.prompt.count({ where: { dialogueId: id } }),
    ])
    return { ...dialogue, count: prompts }
  })
  expect(found).toMatchObject({ id, count: 1 })
  expect(found.groups).toHaveLength(4)
  expect(warned).not.toHaveBeenCalled()
})

test('a statement that fails stops only whoever asked for it', async () => {
  const { id } = await makeDialogue()
  const failing = client.$transaction(async (tx) => {
    const [first, second] = await Promise.allSettled([
      tx.dialogue.findUniqueOrThrow({ where: { id: '00000000-0000-4000-8000-000000000000' } }),
      tx.dialogue.findUniqueOrThrow({ where: { id } }),
    ])
    return [first.status, second.status]
  })
  await expect(failing).resolves.toEqual(['rejected', 'fulfilled'])
})
