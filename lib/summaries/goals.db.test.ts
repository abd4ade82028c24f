import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { makeSummarySetting } from '@/lib/testing/make-summary'
import { summaryDesk } from './desk'
import { setGoals } from './operations/goals'
import { withdrawSummary } from './operations/withdraw'
import { summaryPage } from './queries'
import { goalsInput } from './schema'

describe('the goals of a summary', () => {
  test('are told with a version that is out already, and leave it as it was released', async () => {
    const { dialogue, rapporteur, publish } = await makeSummarySetting()
    await db().dialogue.update({ where: { id: dialogue.id }, data: { topics: ['women'] } })
    const { slug } = await publish()
    const { goalsSeen: seen } = await summaryDesk(rapporteur, slug)
    const before = await summaryPage(visitor, slug)
    await setGoals(rapporteur, goalsInput.parse({ slug, seen, goals: ['8.7', '3'] }))
    const page = await summaryPage(visitor, slug)
    expect(page).toMatchObject({ goals: ['3', '8.7'], dialogue: { topics: ['women'] } })
    expect(page).toEqual({ ...before, goals: ['3', '8.7'] })
    await expect(setGoals(rapporteur, { slug, seen, goals: [] })).rejects.toMatchObject({
      code: 'overtaken',
      theirs: { goals: ['3', '8.7'] },
    })
  })

  test('are nobody’s who doesn’t write it, nor of one that is withdrawn', async () => {
    const { rapporteur, convenor, miner, lead, publish } = await makeSummarySetting()
    const { slug } = await publish()
    const goals = ['8']
    for (const actor of [visitor, miner, lead])
      await expect(setGoals(actor, { slug, goals })).rejects.toHaveProperty('kind')
    await expect(setGoals(await makeMember(), { slug, goals })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await withdrawSummary(convenor, { slug, reason: 'It was wrong' })
    await expect(setGoals(rapporteur, { slug, goals })).rejects.toHaveProperty('kind')
    expect(await db().summary.findUniqueOrThrow({ where: { slug } })).toHaveProperty('goals', [])
  })
})
