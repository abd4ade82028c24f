import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import { countriesWithSomething, gathered } from './gathered'

const hour = new Date('2027-03-01T14:00:00Z')

test('a goal gathers what names its targets, and nothing that its reader may not read', async () => {
  const open = await makeDialogue({ title: 'Open' })
  const closed = await makeDialogue({ title: 'Sentinel', access: 'private' })
  for (const { id } of [open, closed]) {
    await db().dialogue.update({
      where: { id },
      data: { goals: ['8.7'], topics: ['women'], country: id === closed.id ? 'MG' : 'GH' },
    })
  }
  await db().libraryItem.create({
    data: {
      ...{ slug: newToken(), kind: 'news', title: words('Sentinel'), language: 'en' },
      ...{ state: 'scheduled', releaseAt: hour, goals: ['8'], topics: ['women'] },
      countries: ['MN'],
    },
  })
  const wishes = [{ goal: '8' }, { topic: 'women' }, { country: 'GH' }] as const
  const before = new Date(hour.getTime() - 1)
  await atTime(before, async () => {
    for (const about of wishes) {
      const found = await gathered(visitor, about)
      expect(found).toMatchObject([{ kind: 'dialogues', count: 1 }])
      expect(JSON.stringify(found)).not.toContain('Sentinel')
    }
    expect(await countriesWithSomething(visitor)).toEqual(['GH'])
    const insider = await makeMember({ in: { dialogueId: closed.id, group: 'miners' } })
    expect(await gathered(insider, { goal: '8' })).toMatchObject([{ count: 2 }])
  })
  await atTime(hour, async () => {
    expect(await gathered(visitor, { goal: '8' })).toMatchObject([
      { kind: 'dialogues', count: 1 },
      { kind: 'library', count: 1 },
    ])
    expect(await countriesWithSomething(visitor)).toEqual(['GH', 'MN'])
  })
  expect(await gathered(visitor, { goal: '9' })).toEqual([])
})
