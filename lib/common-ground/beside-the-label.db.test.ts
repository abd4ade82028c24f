import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { answer, groups, publishedGround, room, rowsOf } from '@/lib/testing/make-room'
import { publishedView } from '@/lib/testing/views'

const told = (snapshot: Awaited<ReturnType<typeof publishedGround>>, publicId: string) =>
  rowsOf(snapshot).find((row) => row.publicId === publicId)?.told

describe('beside the label', () => {
  test('what it would be without the twentieth of the people who answer most', async () => {
    const { council, people, publicId } = await room(120)
    const asked = { isPublic: true, text: 'Another view.' }
    const { publicId: other } = await publishedView(council, council.official, asked)
    // 24 of 480: six in each group, who alone answer the second view too, and on whom the first one hangs.
    for (const group of groups) {
      await answer(other, people[group].slice(0, 6), 'unsure')
      await answer(publicId, people[group].slice(0, 66), 'agree')
      await answer(publicId, people[group].slice(66), 'disagree')
    }
    const snapshot = await publishedGround(council)
    const view = told(snapshot, publicId)
    expect(view?.together?.agree).toBeGreaterThan(0.3)
    expect(view?.withoutMostActive?.agree).toBeLessThan((view?.together?.agree ?? 0) - 0.2)
    // Of the second view nobody is left.
    expect(told(snapshot, other)?.withoutMostActive).toBeNull()
  })

  test('what matters to the groups, each counting the same', async () => {
    const { council, people, publicId } = await room(40)
    const { publicId: other } = await publishedView(council, council.official, {
      isPublic: true,
      text: 'Another view.',
    })
    for (const group of groups) {
      await answer(publicId, people[group].slice(0, 30), 'agree')
      await answer(other, people[group].slice(0, 30), 'disagree')
    }
    await db().response.updateMany({
      where: { personId: { in: people.miners }, contribution: { publicId: other } },
      data: { isImportant: true },
    })
    const snapshot = await publishedGround(council)
    expect(told(snapshot, publicId)?.important.equalWeight).toBe(0)
    expect(told(snapshot, other)?.important).toMatchObject({
      equalWeight: 25,
      groups: expect.arrayContaining([
        { group: 'miners', isExpected: true, share: { kind: 'about', percent: 100 } },
      ]),
    })
  })

  test('how many of a group’s members answered, and how many views the middle one of them', async () => {
    const { council, people, publicId } = await room(24)
    for (const group of groups) await answer(publicId, people[group].slice(0, 20), 'agree')
    const snapshot = await publishedGround(council)
    expect(snapshot?.groups.find(({ group }) => group === 'industry')).toMatchObject({
      answered: { kind: 'between', from: 20, to: 24 },
      each: { from: 1, to: 1 },
    })
  })

  test('a view that was not yet laid before a group is new, not unheard', async () => {
    const { council, people, publicId } = await room(24)
    const { publicId: fresh } = await publishedView(council, council.official, {
      isPublic: true,
      text: 'Said this morning.',
    })
    for (const group of groups) await answer(publicId, people[group], 'agree')
    await answer(fresh, people.industry, 'agree')
    const { id } = await db().contribution.findUniqueOrThrow({ where: { publicId } })
    await db().impression.createMany({
      data: groups.map((group) => ({ contributionId: id, group, count: 10 })),
    })
    const snapshot = await publishedGround(council)
    expect(rowsOf(snapshot).map(({ name, publicId: view }) => [name, view])).toEqual([
      ['commonGround', publicId],
      ['new', fresh],
    ])
  })
})
