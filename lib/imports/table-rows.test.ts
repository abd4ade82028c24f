import { describe, expect, test } from 'vitest'
import type { ImportKind } from '@/generated/prisma/enums'
import { readTable } from '@/lib/invitations/table-file'
import { guessedColumns } from './columns'
import { readTableRows } from './table-rows'

function read(kind: ImportKind, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const table = readTable(bytes)
  return readTableRows(table, {
    kind,
    columns: guessedColumns(kind, table.header),
    groups: ['government', 'civilSociety', 'industry', 'miners'],
    dayOrder: null,
    today: '2026-11-26',
  })
}

describe('messages by SMS, as gateways export them', () => {
  test('Telerivet: what was sent out is left out', () => {
    const { rows, leftOut } = read(
      'sms',
      'Message ID,Message Type,Direction,Contact,From Number,To number,Content,Time Created\n' +
        'SM1,sms,incoming,Ama Sample,+233205550107,1234,"The price, it fell",2026-01-31 21:41:05\n' +
        'SM2,sms,outgoing,Ama Sample,1234,+233205550107,Thank you,2026-01-31 21:42:00\n',
    )
    expect(rows).toMatchObject([
      {
        number: 2,
        text: 'The price, it fell',
        saidOn: '2026-01-31',
        sender: { phone: '+233205550107', name: 'Ama Sample' },
      },
    ])
    expect(leftOut).toEqual({ outgoing: 1 })
  })

  test('RapidPro: numbers with a scheme, columns by semicolon', () => {
    const { rows } = read(
      'sms',
      'Date;Contact UUID;URN;Name;Direction;Text\n2026-01-31T21:41:05.000Z;x;tel:+255754000107;;IN;Bei imeshuka\n',
    )
    expect(rows).toMatchObject([
      { sender: { phone: '+255754000107', name: null }, text: 'Bei imeshuka' },
    ])
  })

  test('FrontlineSMS: figures with the day first, guessed from the whole file', () => {
    const { rows, dayOrder } = read(
      'sms',
      'Message Type,Message Date,Sender,Recipient,Content\nReceived,01/02/2026 10:00,0205550107,1,One\nReceived,28/02/2026 10:00,0205550108,1,Two\n',
    )
    expect(dayOrder).toBe('dmy')
    expect(rows.map(({ saidOn }) => saidOn)).toEqual(['2026-02-01', '2026-02-28'])
  })

  test('SMS backups: milliseconds; old Excel: another encoding', () => {
    const western = Buffer.from(
      'address;date;body\n0205550107;1769904000000;Prix tr\u00e8s bas\n',
      'latin1',
    )
    expect(read('sms', western).rows).toMatchObject([
      { saidOn: '2026-02-01', text: 'Prix très bas' },
    ])
  })

  test('a message of several lines is one row; a quotation mark that never ends is told', () => {
    const { rows } = read('sms', 'from,text\n0205550107,"one\r\ntwo"\n0205550108,"three\n')
    expect(rows[0]?.text).toBe('one\ntwo')
    expect(rows[1]?.problems).toContain('quotes')
  })
})

describe('forms typed from paper', () => {
  const heading = 'Number,Words,Language,Gloss,Day,Name,Card,Group,Read back,Within earshot\n'

  test('everything that the form asks', () => {
    expect(
      read(
        'paper',
        `${heading}7,We wait ten days,English,summary,31/01/2026,Efua,ABCD-EFGH,Miners,yes,peers\n`,
      ).rows,
    ).toMatchObject([
      {
        ...{
          number: 7,
          text: 'We wait ten days',
          language: 'en',
          isGloss: true,
          saidOn: '2026-01-31',
        },
        ...{ sender: { name: 'Efua', phone: null, card: 'ABCD-EFGH' }, group: 'miners' },
        ...{ isReadBack: true, earshot: 'peers', problems: [] },
      },
    ])
  })

  test('French and Swahili headings and words', () => {
    expect(
      read('paper', 'N°;Paroles;Langue;Groupe;Relu\n3;On attend dix jours;français;Mineurs;oui\n')
        .rows,
    ).toMatchObject([{ number: 3, language: 'fr', group: 'miners', isReadBack: true }])
    expect(read('paper', 'Namba,Maneno,Lugha\n4,Tunasubiri,Kiswahili\n').rows).toMatchObject([
      { number: 4, language: 'sw' },
    ])
  })

  test('what can’t be read is told, and the row stays', () => {
    const { rows } = read(
      'paper',
      `${heading}1,One,Klingon,,45/01/2026,,,Pirates,,\n1,Two,,,,,,,,\n,,,,,,,,,\n`,
    )
    expect(rows).toMatchObject([
      { number: 1, problems: ['groupUnknown', 'dayUnclear', 'languageUnknown'] },
      // Two papers of one number are both there.
      { number: 3, text: 'Two' },
    ])
  })
})

test('glosses of voice notes stand beside the name of the file', () => {
  expect(
    read('voice', 'file,gloss,language\na.ogg,She asks for the price,en\nb.ogg,,\n').rows,
  ).toMatchObject([
    { sound: 'a.ogg', text: 'She asks for the price', isGloss: true },
    { sound: 'b.ogg', text: '' },
  ])
})
