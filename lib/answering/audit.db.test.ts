import { expect, test, vi } from 'vitest'
import { respond } from '@/lib/contributions/operations/respond'
import { after, atTime, hours, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { newPublicId } from '@/lib/platform/ids'
import { makeCouncil, publishedView } from '@/lib/testing/views'
import { participationDesk } from '@/lib/participation/queries'
import { auditRouting, evennessOf } from './audit'

test('weights are written down once an hour for each group that answers', async () => {
  const council = await makeCouncil()
  const { publicId } = await publishedView(council, council.miner)
  await respond(council.official, { view: publicId, value: 'agree' })
  await auditRouting()
  await auditRouting()
  const audits = () => db().routingAudit.findMany({ where: { dialogueId: council.dialogue.id } })
  expect(await audits()).toMatchObject([
    { group: 'government', views: 1, weights: [[publicId, expect.any(Number)]] },
  ])
  await atTime(after(now(), hours(2)), () => auditRouting())
  expect(await audits()).toHaveLength(1)
})

test('weights that choose nothing among more than fifty views raise the alarm', async () => {
  const council = await makeCouncil()
  const { dialogue, convenor, miner, official } = council
  const { publicId } = await publishedView(council, miner)
  // Nobody has answered these: all weigh the same.
  await db().contribution.createMany({
    data: Array.from({ length: 59 }, () => ({
      publicId: newPublicId(),
      dialogueId: dialogue.id,
      promptId: council.prompt,
      personId: miner.personId,
      group: 'miners' as const,
      attribution: 'group' as const,
      scope: 'dialogue' as const,
      language: 'en',
      text: 'As any other.',
      state: 'published' as const,
      createdOn: now(),
    })),
  })
  await respond(official, { view: publicId, value: 'agree' })
  const warned = vi.spyOn(log, 'warn').mockImplementation(() => {})
  await auditRouting()
  expect(warned).toHaveBeenCalledWith(
    'views are drawn blindly',
    expect.objectContaining({ dialogue: dialogue.id, group: 'government', views: 60 }),
  )
  warned.mockRestore()
  const desk = await participationDesk(convenor, dialogue.slug, {}, 'en')
  expect(desk.drawnBlindly).toEqual(['government'])
})

test('evenness is one for equal weights and less for others', () => {
  expect(evennessOf([2, 2, 2, 2])).toBeCloseTo(1)
  expect(evennessOf([8, 1, 1, 1])).toBeLessThan(0.9)
})
