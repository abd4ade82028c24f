import { describe, expect, test } from 'vitest'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { asText, checkRows, type Setting } from './check-rows'
import { guessedMapping } from './columns'
import { readTable } from './table-file'

function check(file: string, change: Partial<Setting> = {}) {
  const { header, rows } = readTable(Buffer.from(file))
  return checkRows(rows, {
    mapping: guessedMapping(header),
    group: 'miners',
    language: 'en',
    groups: stakeholderGroups,
    country: 'GH',
    today: new Date('2026-11-23T00:00:00Z'),
    lastDay: new Date('2027-01-22T00:00:00Z'),
    invited: new Set(),
    ...change,
  })
}

const said = (checked: ReturnType<typeof check>) =>
  checked.refused.map(({ number, says }) => [number, ...says.map(({ problem }) => problem)])

describe('a file', () => {
  test.each([',', ';', '\t'])('may be separated by %j', (separator) => {
    const lines = [
      ['Name', 'Group', 'E-mail'],
      ['Ama', 'miners', 'Ama@Example.org'],
    ]
    const { ready } = check(lines.map((line) => line.join(separator)).join('\r\n'))
    expect(ready).toMatchObject([{ number: 2, name: 'Ama', address: 'ama@example.org' }])
  })

  test('has its columns guessed in English, French and Swahili', () => {
    expect(guessedMapping(['Full name', 'Stakeholder group', 'E-mail', 'Phone'])).toEqual({
      ...{ name: 0, group: 1, email: 2, phone: 3 },
    })
    expect(guessedMapping(['Téléphone', 'Nom et prénoms', 'Courriel', 'Langue'])).toEqual({
      ...{ phone: 0, name: 1, email: 2, language: 3 },
    })
    expect(guessedMapping(['Jina kamili', 'Kundi', 'Namba ya simu', 'Shirika'])).toEqual({
      ...{ name: 0, group: 1, phone: 2, organisation: 3 },
    })
  })

  test('keeps the numbers of its rows over empty ones, and knows Excel’s first line', () => {
    const { ready } = check('sep=;\r\nName;Group\r\n\r\nAma;miners\r\n;;\r\nEsi;miners\r\n')
    expect(ready.map(({ number }) => number)).toEqual([4, 6])
  })

  test('with a quotation mark that never ends says in which row', () => {
    const checked = check('Name,Group\nAma,miners\n"Esi,miners\nKofi,miners\n')
    expect(checked.ready).toHaveLength(1)
    expect(said(checked)[0]?.slice(0, 2)).toEqual([3, 'quotes'])
  })
})

describe('a row', () => {
  test('says everything that is wrong with it', () => {
    const file =
      'Name,Group,E-mail,Phone,Language,Answer by\n' +
      ',smiths,no-address,12,Klingon,31/02/2027\n' +
      'Ama,miners,,,fr,2026-01-01\n' +
      'Esi,miners,,,sw,01/03/2027\n'
    expect(said(check(file))).toEqual([
      [2, 'nameMissing', 'groupUnknown', 'email', 'phone', 'language', 'date'],
      [3, 'datePast'],
      [4, 'dateLate'],
    ])
  })

  test('may call groups and languages by their names in any language', () => {
    const file =
      'Nom,Groupe,Langue\nAma,Société civile,français\nEsi,Wachimbaji,Kiswahili\nKofi,Govt,English\n'
    expect(check(file).ready).toMatchObject([
      { group: 'civilSociety', language: 'fr' },
      { group: 'miners', language: 'sw' },
      { group: 'government', language: 'en' },
    ])
  })

  test('of a group that the dialogue doesn’t have is refused', () => {
    expect(said(check('Name,Group\nAma,media\n', { groups: ['miners'] }))).toEqual([
      [2, 'groupUnknown'],
    ])
  })

  test('that comes twice is known by address, or by name with phone or organisation', () => {
    const file =
      'Name,E-mail,Phone,Organisation\n' +
      'Ama,ama@example.org,,\n' +
      'A. Boateng,AMA@example.org,,\n' +
      'Esi,,020 123 4567,\n' +
      'Kofi,,+233 20 123 4567,\n' +
      'ESI,,+233201234567,\n' +
      'Yaw,,,Union\n' +
      'Yaw,,,Guild\n' +
      'yaw,,,UNION\n'
    const checked = check(file)
    expect(checked.ready.map(({ number }) => number)).toEqual([2, 4, 5, 7, 8])
    expect(checked.refused.map(({ number, says }) => [number, says[0]?.otherRow])).toEqual([
      [3, 2],
      [6, 4],
      [9, 7],
    ])
  })

  test('of somebody who was invited before is refused', () => {
    const invited = new Set(['address ama@example.org'])
    expect(said(check('Name,E-mail\nAma,ama@example.org\n', { invited }))).toEqual([
      [2, 'invitedAlready'],
    ])
  })
})

describe('attack 37: formulas and headers in a file', () => {
  test.each(['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'a name that begins like a formula is kept as text: %j',
    (cell) => {
      const { text, isChanged } = asText(cell)
      expect(isChanged).toBe(true)
      expect(text.startsWith("'")).toBe(true)
    },
  )

  test('it is said which cells were changed', () => {
    const { ready } = check('Name,Organisation\n=cmd|calc,@Union\nAma,Union\n')
    expect(ready[0]).toMatchObject({
      name: "'=cmd|calc",
      organisationName: "'@Union",
      neutralised: ['name', 'organisation'],
    })
    expect(ready[1]?.neutralised).toEqual([])
  })

  test('phone numbers with + still work, formulas in their place don’t', () => {
    const file = 'Name,Phone\nAma,+233 20 123 4567\nEsi,=+233201234567\nKofi,@233201234567\n'
    const checked = check(file)
    expect(checked.ready).toMatchObject([{ phone: '+233201234567' }])
    expect(said(checked)).toEqual([
      [3, 'phone'],
      [4, 'phone'],
    ])
  })

  test('no line end gets into an address or a name', () => {
    const file =
      'Name,E-mail\n"Ama\r\nBcc: all@example.org",ama@example.org\n' +
      'Esi,"esi@example.org\r\nBcc: all@example.org"\nKofi,"=kofi@example.org"\n'
    const checked = check(file)
    expect(checked.ready).toMatchObject([{ name: 'Ama Bcc: all@example.org' }])
    expect(said(checked)).toEqual([
      [3, 'email'],
      [4, 'email'],
    ])
  })
})

test('5,000 rows are read and checked whole', () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => `Person ${n},miners,p${n}@example.org`)
  const { ready, refused } = check(['Name,Group,E-mail', ...rows].join('\n'))
  expect([ready.length, refused.length]).toEqual([5_000, 0])
})
