import { describe, expect, test } from 'vitest'
import { commandLine } from '@/lib/access/actor'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { db } from '@/lib/platform/db'
import { answer, groups, publishedGround, room } from '@/lib/testing/make-room'
import { publishedView } from '@/lib/testing/views'
import { recompute } from './recompute'

describe('recomputing', () => {
  test('a snapshot follows from the counts behind it, also after a view of it was withdrawn', async () => {
    const { council, people, publicId } = await room()
    const { publicId: other } = await publishedView(council, council.miner, { text: 'Another.' })
    for (const group of groups) {
      await answer(publicId, people[group], 'agree')
      await answer(other, people[group].slice(0, 12), 'disagree')
    }
    const first = await publishedGround(council)
    await answer(other, people.miners.slice(12), 'agree')
    const second = await publishedGround(council)
    await withdrawView(council.official, { publicId })
    for (const snapshot of [first, second])
      expect(await recompute(commandLine, snapshot?.publicId ?? '')).toMatchObject({
        isSameMethod: true,
        same: 1,
        different: [],
        withdrawn: 1,
        hashHolds: true,
      })
  })

  test('says where something was changed behind its back', async () => {
    const { council, people, publicId } = await room()
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const snapshot = await publishedGround(council)
    await db().$executeRaw`
      UPDATE common_ground_result SET input = jsonb_set(input, '{counted,miners,agree}', '5')
      WHERE contribution_id = (SELECT id FROM contribution WHERE public_id = ${publicId})`
    expect(await recompute(commandLine, snapshot?.publicId ?? '')).toMatchObject({
      different: [publicId],
      hashHolds: false,
    })
  })
})
