import path from 'node:path'
import { expect, test } from '@playwright/test'
import { inventory } from '@/lib/access/inventory'
import { addressesOf } from '../support/leaks/addresses'
import { asking, type Answer } from '../support/leaks/asking'
import { plant, sentinelNames, type Planted } from '../support/leaks/planted'
import { mayMeet, roles, type Role } from '../support/leaks/policy'

const { addresses } = inventory(path.resolve(import.meta.dirname, '../..'))

let planted: Planted

// One after the other in one process: what was planted is planted once.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  planted = await plant()
})

const sessionOf = (role: Role) => {
  const token = planted.tokens[role]
  return token ? { cookie: `next-auth.session-token=${token}` } : {}
}

/** As a browser asks for a page, and as the framework's own script asks for its data. */
const ways = [
  { name: 'page', headers: { accept: 'text/html' }, mark: '' },
  { name: 'data', headers: { rsc: '1', accept: '*/*' }, mark: '_rsc=x1y2z' },
]

const met = new Set<string>()

for (const role of roles) {
  test(`nothing is told to the ${role} that is not for them, at any address`, async ({
    baseURL,
  }) => {
    test.setTimeout(240_000)
    const ask = asking(baseURL, sessionOf(role))
    const leaks: string[] = []
    for (const address of addresses.flatMap((entry) => addressesOf(entry, planted))) {
      const answers = await Promise.all(
        ways.map(async ({ name, headers, mark }) => ({
          name,
          answer: await ask(mark ? `${address}?${mark}` : address, headers),
        })),
      )
      for (const { name, answer } of answers) {
        expect([address, name, answer.status]).not.toEqual([address, name, 500])
        const told = JSON.stringify(answer.headers) + answer.text
        for (const sentinel of sentinelNames) {
          const word = planted.sentinels[sentinel]
          if (!word || !told.includes(word)) continue
          met.add(sentinel)
          if (!mayMeet(sentinel, role, address))
            leaks.push(`${sentinel} in the ${name} of ${address}`)
        }
      }
    }
    expect(leaks).toEqual([])
  })
}

for (const locale of ['fr', 'sw'])
  test(`in ${locale} nothing more is told than in English`, async ({ baseURL }) => {
    test.setTimeout(240_000)
    const leaks: string[] = []
    for (const role of ['visitor', 'official', 'miner'] as const) {
      const ask = asking(baseURL, sessionOf(role))
      for (const address of addresses.flatMap((entry) => addressesOf(entry, planted))) {
        if (!address.startsWith('/en')) continue
        const answer = await ask(address.replace(/^\/en/, `/${locale}`), { accept: 'text/html' })
        expect([address, answer.status]).not.toEqual([address, 500])
        for (const sentinel of sentinelNames) {
          const word = planted.sentinels[sentinel]
          if (word && answer.text.includes(word) && !mayMeet(sentinel, role, address))
            leaks.push(`${sentinel} to the ${role} at ${address} in ${locale}`)
        }
      }
    }
    expect(leaks).toEqual([])
  })

/** What a convenor or an invitation says to the very person that it is sent to. */
const mailed: readonly string[] = [
  'mailingText',
  'declineReason',
  'rsvpCode',
  'invitedName',
  'privateTitle',
]

test('no mail holds anybody’s words, name or reasons (attack 21)', () => {
  expect(planted.mails.length).toBeGreaterThan(0)
  const leaks = planted.mails.flatMap(({ said }) =>
    sentinelNames.filter((name) => {
      const word = planted.sentinels[name]
      return word && said.includes(word) && !mailed.includes(name)
    }),
  )
  expect([...new Set(leaks)]).toEqual([])
})

/** What only ever differs: numbers of requests, nonces and the address itself. */
const bare = (text: string, address: string) =>
  text
    .replaceAll(address.split('/').at(-1) ?? '', '…')
    .replaceAll(encodeURIComponent(address), '…')
    .replaceAll(address, '…')
    .replace(/\b[A-Z0-9]{8}\b/g, '…')
    .replace(/nonce="[^"]*"/g, '')

/** A hint to load the style early comes or not by the moment, whatever is asked for. */
const named = (answer: Answer) =>
  Object.keys(answer.headers)
    .filter((name) => name !== 'link')
    .sort()

const outside = ['visitor', 'stranger', 'official', 'convenor', 'administrator', 'editor'] as const

test('what is private answers as what was never there', async ({ baseURL }) => {
  for (const role of outside) {
    const ask = asking(baseURL, sessionOf(role))
    for (const address of planted.hidden) {
      const parts = address.split('/')
      const at = parts.findIndex((part, index) => index > 2 && /[0-9a-z-]{10,}/.test(part))
      const never = parts
        .map((part, index) =>
          index === at ? part.replace(/[a-z]/g, (letter) => (letter === 'z' ? 'a' : 'b')) : part,
        )
        .join('/')
      const there = await ask(address)
      const notThere = await ask(never)
      expect([role, address, there.status]).toEqual([role, address, 404])
      expect(notThere.status).toBe(404)
      expect(named(there)).toEqual(named(notThere))
      const [one, other] = [bare(there.text, address), bare(notThere.text, never)]
      expect([role, address, one.length]).toEqual([role, address, other.length])
    }
  }
})

test('the eyes are open: each word that somebody may read was met', () => {
  const readable = [
    'pendingText',
    'heldText',
    'hiddenText',
    'mergedText',
    'watchedName',
    'reporter',
    'insideText',
    'anonymousText',
    'openText',
    'groupAuthor',
    'anonymousAuthor',
    'correctionText',
    'draftTitle',
    'interviewTitle',
    'transcript',
    'draftInterview',
    'venue',
    'draftEvent',
    'suspensionReason',
    'draftTranslation',
    'staleTranslation',
    'checkedTranslation',
    'openingReason',
    'madeUpName',
    'privateTitle',
    'privateView',
    'privateSummary',
    'privateInterview',
    'privateTranscript',
    'privateEvent',
  ]
  // After a failure the rest runs in a new process, which has met nothing.
  if (met.size > 0) expect(readable.filter((name) => !met.has(name))).toEqual([])
})
