import { expect, test } from '@playwright/test'
import { asking, type Answer } from '../support/leaks/asking'
import { crawl, questionsIn, questionsOf } from '../support/leaks/crawling'
import { plantedOnce, sentinelNames, type Planted } from '../support/leaks/planted'
import { mustMeet } from '../support/leaks/must-meet'
import { roles, type Role } from '../support/leaks/policy'

let planted: Planted
test.beforeAll(async ({}, info) => {
  test.setTimeout(480_000)
  planted = await plantedOnce(info)
})

const sessionOf = (role: Role) => {
  const token = planted.tokens[role]
  return token ? { cookie: `next-auth.session-token=${token}` } : {}
}

for (const role of roles)
  test(`nothing is told to the ${role} that is not for them, at any address`, async ({
    baseURL,
  }) => {
    test.setTimeout(480_000)
    const ask = asking(baseURL, sessionOf(role))
    const heard = await crawl({ role, planted, ask }, questionsOf(role, planted))
    expect(heard.leaks).toEqual([])
    expect(heard.saidMore).toEqual([])
    // The eyes are open: what is for them was met.
    expect(mustMeet[role].filter((name) => !heard.met.has(name))).toEqual([])
  })

for (const locale of ['fr', 'sw'] as const)
  for (const role of ['visitor', 'official', 'miner'] as const)
    test(`in ${locale} nothing more is told to the ${role} than in English`, async ({
      baseURL,
    }) => {
      test.setTimeout(480_000)
      const ask = asking(baseURL, sessionOf(role))
      const { leaks } = await crawl({ role, planted, ask }, questionsIn(locale, planted))
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
  test.setTimeout(480_000)
  for (const role of outside) {
    const ask = asking(baseURL, sessionOf(role))
    const look = async (address: string) => {
      const parts = address.split('/')
      const at = parts.findIndex((part, index) => index > 2 && /[0-9a-z-]{10,}/.test(part))
      const never = parts
        .map((part, index) =>
          index === at ? part.replace(/[a-z]/g, (letter) => (letter === 'z' ? 'a' : 'b')) : part,
        )
        .join('/')
      const [there, notThere] = await Promise.all([ask(address), ask(never)])
      expect([role, address, there.status]).toEqual([role, address, 404])
      expect(notThere.status).toBe(404)
      expect(named(there)).toEqual(named(notThere))
      const [one, other] = [bare(there.text, address), bare(notThere.text, never)]
      expect([role, address, one.length]).toEqual([role, address, other.length])
    }
    for (let i = 0; i < planted.hidden.length; i += 4)
      await Promise.all(planted.hidden.slice(i, i + 4).map(look))
  }
})
