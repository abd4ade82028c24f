import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/actor'
import { after, atTime, days, hours, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { eventSetting } from '@/lib/testing/make-event'
import { invitationWish, mailWish, makeInvitation } from '@/lib/testing/make-invitation'
import { importOf } from '../importing'
import { confirmImport, dropImport, mapColumns, receiveList } from './import'
import { contactsKept, purgeContacts } from './purge'

type Setting = Awaited<ReturnType<typeof eventSetting>>
let setting: Setting
let slug: string
beforeAll(async () => {
  setting = await eventSetting()
})
beforeEach(async () => {
  slug = await setting.announce()
})

const sends = (file: Buffer | string, actor: Member = setting.convenor) => {
  const bytes = Buffer.from(file)
  return receiveList(actor, { slug, source: Readable.from([bytes]), expected: bytes.length })
}
const looks = async () => {
  const { waiting } = await importOf(setting.convenor, slug, 1)
  if (!waiting) throw new Error('no file waits')
  return waiting
}
const confirms = (seen: string, nonce = newToken()) =>
  confirmImport(setting.convenor, { slug, nonce, seen })
const invited = () => db().eventInvitation.findMany({ where: { event: { slug } } })

const file = 'Name,Group,E-mail,Phone\nAma,miners,ama@example.org,\nEsi,miners,,020 123 4567\n'

describe('a file', () => {
  test('invites nobody before it is confirmed, and then once', async () => {
    await sends(file)
    expect(await invited()).toEqual([])
    const { seen, counts } = await looks()
    expect(counts).toMatchObject({ rows: 2, ready: 2, refused: 0, email: 1, letter: 1 })
    const nonce = newToken()
    const [one, other] = await Promise.all([confirms(seen, nonce), confirms(seen, nonce)])
    expect(one).toEqual({ slug, outcome: 'imported', count: 2 })
    expect(other).toEqual(one)
    expect(await invited()).toMatchObject([{ state: 'draft' }, { state: 'draft' }])
    // From another window, with a form of its own.
    await expect(confirms(seen)).rejects.toMatchObject({ code: 'importGone' })
    expect(await invited()).toHaveLength(2)
  })

  test('waits sealed, for its sender alone, and a day at most', async () => {
    await sends(file)
    const row = await db().invitationImport.findFirstOrThrow({ where: { event: { slug } } })
    expect(Buffer.from(row.rows).toString('latin1')).not.toContain('ama@')
    const other = await makeMember({
      roles: [{ role: 'convenor', dialogueId: setting.dialogue.id }],
    })
    expect((await importOf(other, slug, 1)).waiting).toBeNull()
    const { seen } = await looks()
    await atTime(after(now(), hours(25)), async () => {
      expect((await importOf(setting.convenor, slug, 1)).waiting).toBeNull()
      await expect(confirms(seen)).rejects.toMatchObject({ code: 'importGone' })
      await purgeContacts()
    })
    expect(await db().invitationImport.count()).toBe(0)
  })

  test('is shown anew where anything differs from what was seen', async () => {
    await sends(file)
    const { seen } = await looks()
    await makeInvitation(setting.convenor, mailWish(slug, { address: 'ama@example.org' }))
    expect(await confirms(seen)).toEqual({ slug, outcome: 'changed' })
    const anew = await looks()
    expect(anew.refused).toMatchObject([
      { number: 2, says: [{ problem: 'invitedAlready', field: null }] },
    ])
    expect(await confirms(anew.seen)).toMatchObject({ count: 1 })
  })

  test('of mixed encodings loses nothing but the rows that don’t fit', async () => {
    const mixed = Buffer.concat([
      Buffer.from('Name,Group\nÉlodie,miners\n'),
      iconv.encode('Aurélie,miners\n', 'windows-1252'),
      Buffer.from('Zoë,miners\n'),
    ])
    await sends(mixed)
    const { encoding, refused, ready } = await looks()
    expect(encoding).toBe('utf-8')
    expect(ready.map(({ name }) => name)).toEqual(['Élodie', 'Zoë'])
    expect(refused).toMatchObject([{ number: 3, says: [{ problem: 'unreadable' }] }])
  })

  test('has its columns mapped on screen', async () => {
    await sends('who;whence\nAma;Union\n')
    expect((await looks()).counts.ready).toBe(0)
    await mapColumns(setting.convenor, {
      ...{ slug, columns: { name: 0, organisation: 1, phone: 7 }, group: 'industry' },
      ...{ language: 'sw', without: 'letter', isDelegable: true, answerBy: null },
    })
    const { counts, seen } = await looks()
    expect(counts.ready).toBe(1)
    await confirms(seen)
    expect(await invited()).toMatchObject([
      { ...{ name: 'Ama', organisationName: 'Union', group: 'industry' }, isDelegable: true },
    ])
  })

  test('shows no contact on its screen', async () => {
    await sends('Name,Group,Mail address,Number\nAma,miners,ama@example.org,020 123 4567\n')
    const shown = JSON.stringify(await importOf(setting.convenor, slug, 1))
    expect(shown).not.toContain('ama@example.org')
    expect(shown).not.toContain('123 4567')
  })

  test('of 5,000 rows is taken in whole', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => `Person ${n},miners,p${n}@example.org`)
    await sends(
      iconv.encode(['Name,Group,E-mail', ...rows].join('\r\n'), 'utf-16le', { addBOM: true }),
    )
    const { seen, encoding } = await looks()
    expect(encoding).toBe('utf-16le')
    expect(await confirms(seen)).toMatchObject({ outcome: 'imported', count: 5_000 })
    expect(await invited()).toHaveLength(5_000)
  })

  test('that is empty, too long or too large is refused in words', async () => {
    await expect(sends('')).rejects.toMatchObject({ code: 'upload.emptyList' })
    await expect(sends('Name,Group\n')).rejects.toMatchObject({ code: 'upload.emptyList' })
    const long = `Name\n${'Ama\n'.repeat(5_001)}`
    await expect(sends(long)).rejects.toMatchObject({ code: 'upload.longList' })
    const large = Buffer.alloc(4_000_001, 'a')
    await expect(sends(large)).rejects.toMatchObject({ code: 'upload.longList' })
  })

  test('can be thrown away', async () => {
    await sends(file)
    await dropImport(setting.convenor, { slug })
    expect((await importOf(setting.convenor, slug, 1)).waiting).toBeNull()
  })

  test('is taken only from who convenes', async () => {
    const facilitator = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: setting.dialogue.id }],
    })
    await expect(sends(file, facilitator)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(sends(file, await makeMember())).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

test('contacts go some time after the event, and the count of the invited stays', async () => {
  const { id } = await makeInvitation(
    setting.convenor,
    invitationWish(slug, { address: 'gone@example.org', phone: '+233201234567' }),
  )
  const { endsOn } = await db().event.findUniqueOrThrow({ where: { slug } })
  const contact = () =>
    db().eventInvitation.findUniqueOrThrow({
      where: { id },
      select: { address: true, phone: true },
    })
  await atTime(after(endsOn, days(contactsKept)), purgeContacts)
  expect((await contact()).address).toBe('gone@example.org')
  await atTime(after(endsOn, days(contactsKept + 1)), purgeContacts)
  expect(await contact()).toEqual({ address: null, phone: null })
  expect(await invited()).toHaveLength(1)
})
