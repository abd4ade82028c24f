import { readdir, readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { sweepSound } from '@/lib/audio/sweep'
import { after, atTime, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { rowsOf, sends, type Sent } from '@/lib/testing/imports'
import { makeMember } from '@/lib/testing/make'
import { fixture, withMediaFolder } from '@/lib/testing/make-interview'
import { makeCouncil, posts, type Council } from '@/lib/testing/views'
import { zipOf } from '@/lib/testing/zip'
import { reviewPage } from '../queries/review'
import { discardImport } from './discard'
import { receiveViews } from './receive'
import { readAgain } from './read-again'

withMediaFolder()

let council: Council
beforeAll(async () => {
  council = await makeCouncil()
})

const refusal = (code: string) => ({ name: 'Refusal', code })
const csv = (...lines: string[]): Sent => ({ name: 'sms.csv', bytes: lines.join('\n') })
const one = (words: string, from = '0205550101') =>
  csv('from,text,date', `${from},${words},2026-01-31`)
const search = { show: 'all', page: 1 } as const
const lying = () => readdir(pathOf('sound')).catch((): string[] => [])

describe('a file of messages', () => {
  test('waits, with senders sealed; nobody reads a number in it', async () => {
    const { id } = await sends(council.facilitator, council, 'sms', [one('The price fell')])
    const [row] = await rowsOf(id)
    expect(row).toMatchObject({
      ...{ text: 'The price fell', language: 'en', state: 'waiting', registrationId: null },
      problems: ['senderUnknown'],
    })
    expect(JSON.stringify(row)).not.toContain('5550101')
    const page = await reviewPage(council.facilitator, council.dialogue.slug, id, search)
    expect(page.rows).toMatchObject([{ sender: '+233 …01' }])
    const { sealedFile } = await db().viewImport.findUniqueOrThrow({ where: { id } })
    expect(Buffer.from(sealedFile ?? []).toString('latin1')).not.toContain('5550101')
  })

  test('to choose the columns one sees of a name how it looks, not whose it is', async () => {
    const { id } = await sends(council.facilitator, council, 'sms', [
      csv('from,who it is,text', '0205550101,Adwoa Quartey,The price fell'),
    ])
    const page = await reviewPage(council.facilitator, council.dialogue.slug, id, search)
    const examples = page.reading?.columns.map(({ example }) => example)
    expect(examples).toEqual(['', 'A… Q…', 'The price fell'])
  })

  test('a number that one participant has says whose it is; a shared one and a name don’t', async () => {
    const number = async (personId: string, number: string) =>
      db().phoneNumber.create({ data: { personId, number } })
    await number(council.miner.personId, '+233205550199')
    await number(council.miner.personId, '+233205550188')
    await number(council.otherMiner.personId, '+233205550188')
    const elsewhere = await makeCouncil()
    await number(elsewhere.miner.personId, '+233205550177')
    const { id } = await sends(council.facilitator, council, 'sms', [
      csv(
        'from,name,text',
        '0205550199,,Mine',
        '+233 20 555 0188,,Shared',
        ',Efua Sample,By name alone',
        '0205550177,,Known elsewhere',
      ),
    ])
    const page = await reviewPage(council.facilitator, council.dialogue.slug, id, search)
    expect(page.rows.map(({ person }) => person?.name ?? null)).toEqual([
      'Efua Sample',
      null,
      null,
      null,
    ])
    expect((await rowsOf(id)).map(({ problems }) => problems)).toEqual([
      [],
      ['senderShared'],
      ['senderMissing'],
      ['senderUnknown'],
    ])
  })

  test('what was said or brought in before is told', async () => {
    await posts(council.miner, council.prompt, { text: 'We wait ten days.' })
    await sends(council.facilitator, council, 'sms', [one('Said in another file')])
    const { id } = await sends(council.facilitator, council, 'sms', [
      csv(
        'from,text,date',
        '0205550101,Said in another file,2026-01-31',
        '0205550102,Said in another file,2026-01-31',
        '0205550103,We wait ten days.,2026-02-01',
        '0205550104,Twice,2026-02-01',
        '0205550104,twice,2026-02-01',
      ),
    ])
    expect((await rowsOf(id)).map(({ problems }) => problems.slice(1))).toEqual([
      ['importedBefore'],
      [],
      ['sameWords'],
      [],
      ['twiceInFile'],
    ])
  })

  test('is read again another way, until somebody has decided', async () => {
    const { id } = await sends(council.facilitator, council, 'sms', [
      csv('who,what', '0205550101,First', '0205550102,Second'),
    ])
    expect(await rowsOf(id)).toEqual([])
    const asked = { id, columns: { phone: 0, text: 1 }, dayOrder: null, language: 'sw', from: null }
    await readAgain(council.facilitator, asked)
    expect(await rowsOf(id)).toMatchObject([
      { number: 2, text: 'First', language: 'sw' },
      { number: 3, text: 'Second' },
    ])
    await db().viewImport.update({ where: { id }, data: { sealedFile: null } })
    await expect(readAgain(council.facilitator, asked)).rejects.toMatchObject(refusal('fileGone'))
  })
})

describe('the same file', () => {
  test('is told, and taken in again only by who knows', async () => {
    const file = [one('The same bytes')]
    await sends(council.facilitator, council, 'sms', file)
    await expect(sends(council.otherFacilitator, council, 'sms', file)).rejects.toMatchObject(
      refusal('upload.takenBefore'),
    )
    await sends(council.facilitator, council, 'sms', file, { fields: { again: 'on' } })
  })

  test('sent twice at once by one form or by two people, it is there once', async () => {
    const nonce = newToken()
    const before = await db().viewImport.count()
    const [a, b] = await Promise.all([
      sends(council.facilitator, council, 'sms', [one('A double click')], { nonce }),
      sends(council.facilitator, council, 'sms', [one('A double click')], { nonce }),
    ])
    expect(a).toEqual(b)
    const both = await Promise.allSettled([
      sends(council.facilitator, council, 'sms', [one('Two people')]),
      sends(council.otherFacilitator, council, 'sms', [one('Two people')]),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().viewImport.count()).toBe(before + 2)
  })
})

describe('a chat with its voice notes', () => {
  test('out of an archive: sounds are kept clean, pictures aren’t looked at', async () => {
    const sound = await readFile(fixture('said-opus.ogg'))
    const chat = [
      '13/01/2026, 08:00 - Ama: The price fell',
      '13/01/2026, 08:01 - Ama: PTT-20260113-WA0001.opus (file attached)',
      '13/01/2026, 08:02 - Ama: PTT-20260113-WA0002.opus (file attached)',
      '13/01/2026, 08:03 - Ama: PTT-20260113-WA0003.opus (file attached)',
    ].join('\n')
    const { id } = await sends(council.facilitator, council, 'whatsapp', [
      {
        name: 'chat.zip',
        bytes: zipOf([
          { name: 'Documents/WhatsApp Chat with Ama.txt', bytes: chat },
          { name: 'PTT-20260113-WA0001.opus', bytes: sound, isStored: true },
          { name: 'PTT-20260113-WA0002.opus', bytes: 'no sound at all' },
          { name: 'IMG-1.jpg', bytes: 'never looked at' },
        ]),
      },
    ])
    const rows = await rowsOf(id)
    expect(rows).toMatchObject([
      { text: 'The price fell', audioKey: null },
      { audioType: 'audio/ogg', seconds: 3, problems: ['noWords', 'senderMissing'] },
      { audioKey: null, problems: ['noWords', 'soundRefused', 'senderMissing'] },
      { audioKey: null, problems: ['noWords', 'soundMissing', 'senderMissing'] },
    ])
    expect((await lying()).length).toBe(1)
  })

  test('several sounds with a table of glosses', async () => {
    const sound = await readFile(fixture('said.mp3'))
    const other = await readFile(fixture('said.m4a'))
    const { id } = await sends(council.facilitator, council, 'voice', [
      { name: 'A.MP3', bytes: sound },
      { name: 'b.m4a', bytes: other },
      { name: 'glosses.csv', bytes: 'file,gloss,language\na.mp3,She asks for the price,Twi\n' },
    ])
    expect(await rowsOf(id)).toMatchObject([
      { text: 'She asks for the price', isGloss: true, language: 'tw', audioType: 'audio/mpeg' },
      { text: '', isGloss: true, audioType: 'audio/mp4', number: 3 },
    ])
  })

  test('a day that fits two orders is asked about', async () => {
    const text = '01/02/2026, 08:00 - Ama: Yes to the price\n01/03/2026, 08:00 - Ama: No to it'
    const { id } = await sends(council.facilitator, council, 'whatsapp', [
      { name: '_chat.txt', bytes: text },
    ])
    const page = await reviewPage(council.facilitator, council.dialogue.slug, id, search)
    expect(page.setting.asksOrder).toBe(true)
    await readAgain(council.facilitator, {
      ...{ id, columns: {}, dayOrder: 'mdy', language: 'en', from: null },
    })
    const [row] = await rowsOf(id)
    expect(row?.saidOn).toEqual(new Date('2026-01-02T00:00:00Z'))
  })

  test('only from a day on', async () => {
    const text = '13/01/2026, 08:00 - Ama: Before\n15/01/2026, 08:00 - Ama: After'
    const { id } = await sends(
      council.facilitator,
      council,
      'whatsapp',
      [{ name: 'chat.txt', bytes: text }],
      { fields: { from: '2026-01-14' } },
    )
    expect((await rowsOf(id)).map((row) => row.text)).toEqual(['After'])
  })
})

test('a voice note from before the day is kept as long as the chat may be read from an earlier one', async () => {
  const chat = [
    '13/01/2026, 08:00 - Ama: PTT-1.opus (file attached)',
    '15/01/2026, 08:00 - Ama: After',
  ].join('\n')
  const note = { name: 'PTT-1.opus', bytes: await readFile(fixture('said-opus.ogg')) }
  const sent = [{ name: 'chat.txt', bytes: chat }, note]
  const { id } = await sends(council.facilitator, council, 'whatsapp', sent, {
    fields: { from: '2026-01-14' },
  })
  expect((await rowsOf(id)).map(({ audioKey }) => audioKey)).toEqual([null])
  const isThere = async (key: string) => (await lying()).includes(key.replace('sound/', ''))
  await atTime(after(now(), days(2)), async () => {
    await sweepSound()
    await readAgain(council.facilitator, {
      ...{ id, columns: {}, dayOrder: 'dmy', language: 'en', from: null },
    })
    const key = (await rowsOf(id)).flatMap(({ audioKey }) => audioKey ?? [])[0] ?? ''
    expect(await isThere(key)).toBe(true)
    await discardImport(council.facilitator, { id })
    await sweepSound()
    expect(await isThere(key)).toBe(false)
  })
})

describe('refused, and nothing is kept', () => {
  test('files that are none, too much or broken', async () => {
    const before = { rows: await db().viewImport.count(), files: (await lying()).length }
    const bomb = zipOf([{ name: 'chat.txt', bytes: Buffer.alloc(9_000_000) }])
    const wrong: [string, Sent[]][] = [
      ['upload.empty', []],
      ['upload.empty', [{ name: '', bytes: '' }]],
      ['upload.noWords', [{ name: 'x.csv', bytes: 'from,text\n' }]],
      ['upload.noSuchFile', [{ name: 'x.csv', bytes: await readFile(fixture('poster.png')) }]],
      ['upload.zipTooMuch', [{ name: 'x.zip', bytes: bomb }]],
      [
        'upload.brokenZip',
        [{ name: 'x.zip', bytes: zipOf([{ name: 'chat.txt', bytes: 'x', isLocked: true }]) }],
      ],
      ['upload.brokenZip', [{ name: 'x.zip', bytes: Buffer.from('PK\x03\x04'.padEnd(200, 'x')) }]],
      ['upload.brokenZip', [{ name: 'x.zip', bytes: zipOf([{ name: '../x.txt', bytes: 'x' }]) }]],
      ['upload.severalTexts', [one('one'), one('two')]],
      ['upload.manyRows', [{ name: 'x.csv', bytes: `text\n${'word\n'.repeat(1_001)}` }]],
    ]
    for (const [code, files] of wrong) {
      await expect(sends(council.facilitator, council, 'sms', files), code).rejects.toMatchObject(
        refusal(code),
      )
    }
    // A refusal late in a form takes the sounds along that came before.
    const sound = { name: 'a.mp3', bytes: await readFile(fixture('said.mp3')) }
    await expect(
      sends(council.facilitator, council, 'voice', [sound, one('1'), one('2')]),
    ).rejects.toMatchObject(refusal('upload.severalTexts'))
    expect({ rows: await db().viewImport.count(), files: (await lying()).length }).toEqual(before)
  })

  test('from anybody but a facilitator without power behind them', async () => {
    const here = { dialogueId: council.dialogue.id }
    const official = await makeMember({
      roles: [{ role: 'facilitator', ...here, speaksFor: 'government' }],
    })
    const elsewhere = await makeCouncil()
    const people: [Parameters<typeof sends>[0], string][] = [
      [council.convenor, 'needsRole'],
      [council.miner, 'needsRole'],
      [elsewhere.facilitator, 'needsRole'],
      [official, 'powerBehind'],
    ]
    for (const [actor, code] of people) {
      await expect(sends(actor, council, 'sms', [one('No')])).rejects.toMatchObject(refusal(code))
    }
    await expect(
      receiveViews(visitor, {
        ...{ slug: council.dialogue.slug, nonce: newToken(), fields: {} },
        files: (async function* () {})(),
      }),
    ).rejects.toMatchObject({ kind: 'signIn' })
  })

  test('without a kind, or for a question of another dialogue', async () => {
    const elsewhere = await makeCouncil()
    for (const fields of [{ kind: 'post' }, { promptId: elsewhere.prompt }]) {
      await expect(
        sends(council.facilitator, council, 'sms', [one('No')], { fields }),
      ).rejects.toMatchObject(refusal('upload.chooseFirst'))
    }
  })
})
