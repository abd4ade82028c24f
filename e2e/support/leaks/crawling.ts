import path from 'node:path'
import { inventory } from '@/lib/access/inventory'
import { addressesOf } from './addresses'
import type { Answer, Ask } from './asking'
import { sentinelNames, type Planted, type Sentinel } from './planted'
import { mayMeet, roles, type Role } from './policy'

const { addresses: entries } = inventory(path.resolve(import.meta.dirname, '../../..'))

/** As a browser asks for a page, and as the framework's own script asks for its data, with the mark it demands. */
const ways = {
  page: { headers: { accept: 'text/html' }, marked: (address: string) => address },
  data: {
    headers: { rsc: '1', accept: '*/*' },
    marked: (address: string) => `${address}${address.includes('?') ? '&' : '?'}_rsc=`,
  },
}
type Way = keyof typeof ways

/** When an address is also asked for as a page: always, unless its data say that it is refused, or not at all. */
export type Question = {
  address: string
  asPage: 'always' | 'unlessRefused' | 'no'
  /** How often the portal was too busy to say. */
  busy?: number
}

const isRoute = (address: string) =>
  address.startsWith('/api/') || /\.(rss|atom|json|xml|txt)(\?|$)/.test(address)

/**
 * Every address, for everybody. A route has one answer, however it is asked for. A page is drawn from its data and
 * can say nothing that its data don't, though reading pages are sent without them: so the data of every address are
 * asked for, and as a page one address of each kind, by each role another one. That it told nothing more is tested
 * with each: `saidMore`. A page that is refused is the same for all that are; it is looked at by every fifth role.
 * What visitors read is kept whole and given to others, so theirs is asked for as a page throughout.
 */
export function questionsOf(role: Role, planted: Planted): Question[] {
  const turn = roles.indexOf(role)
  return entries.flatMap((entry, kind) => {
    const addresses = addressesOf(entry, planted)
    const evenRefused = (kind + turn) % 5 === 0
    return addresses.map((address, index): Question => {
      const asPage = role === 'visitor' || index === turn % addresses.length
      if (isRoute(address) || !asPage) return { address, asPage: 'no' }
      return { address, asPage: evenRefused ? 'always' : 'unlessRefused' }
    })
  })
}

/**
 * The same in another language, whose words come from the same places: all views, for they are translated, and of
 * the other addresses every second one, so that each is asked for in one language or the other.
 */
export function questionsIn(locale: 'fr' | 'sw', planted: Planted): Question[] {
  const turn = locale === 'fr' ? 0 : 1
  return entries
    .filter(({ address }) => address.startsWith('/{locale}'))
    .flatMap((entry) => {
      const addresses = addressesOf(entry, planted)
      const all = entry.address.includes('{publicId}') || addresses.length === 1
      return addresses.filter((_address, index) => all || index % 2 === turn)
    })
    .map((address) => ({ address: address.replace(/^\/en/, `/${locale}`), asPage: 'no' }))
}

export type Heard = {
  /** What was met where it must not be, and what failed. */
  leaks: string[]
  /** Where a page told what its data did not. */
  saidMore: string[]
  met: Set<Sentinel>
}

/** So many at once keep the web server busy, and no longer waiting for each other than they must. */
const atOnce = 4

/** Asks all of it and looks in every answer for what this role may not meet there. */
export async function crawl(
  { role, planted, ask }: { role: Role; planted: Planted; ask: Ask },
  questions: Question[],
): Promise<Heard> {
  const heard: Heard = { leaks: [], saidMore: [], met: new Set() }
  const readIn = reader(planted)
  const look = async (address: string, way: Way) => {
    const { headers, marked } = ways[way]
    const answer = await ask(marked(address), headers)
    if (answer.status === 503) return null
    if (answer.status >= 500) heard.leaks.push(`${answer.status} for the ${way} of ${address}`)
    // The framework sends its own script on when it doesn't like how the data were asked for: then nothing was read.
    if (way === 'data' && String(answer.headers.location).includes('_rsc'))
      heard.leaks.push(`the data of ${address} were not given`)
    const met = readIn(JSON.stringify(answer.headers) + answer.text)
    for (const sentinel of met) {
      heard.met.add(sentinel)
      if (!mayMeet(sentinel, role, address.replace(/^\/(fr|sw)\b/, '/en')))
        heard.leaks.push(`${sentinel} in the ${way} of ${address}`)
    }
    return { met, refused: isRefused(answer) }
  }
  const waiting = [...questions]
  const next = async () => {
    for (let question = waiting.shift(); question; question = waiting.shift()) {
      const { address, asPage, busy = 0 } = question
      const data = await look(address, isRoute(address) ? 'page' : 'data')
      const only = asPage === 'no' || (asPage === 'unlessRefused' && data?.refused)
      const page = only || !data ? null : await look(address, 'page')
      if (!data || !(only || page)) {
        // Asked again after all others, for what was not read is not known to hold nothing.
        if (busy < 20) waiting.push({ ...question, busy: busy + 1 })
        else heard.leaks.push(`${address} is not read`)
        continue
      }
      const more = page?.met.filter((name) => !data.met.includes(name)) ?? []
      heard.saidMore.push(...more.map((name) => `${name} on the page ${address}`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, next))
  return heard
}

/** Finds the sentinels of a text. Most texts hold none, and are gone through once for what most of them end with. */
function reader({ run, sentinels }: Planted) {
  const words = sentinelNames.flatMap((name) => {
    const word = sentinels[name]
    return word ? [{ name, word }] : []
  })
  const others = words.filter(({ word }) => !word.includes(run))
  return (text: string): Sentinel[] =>
    (text.includes(run) ? words : others)
      .filter(({ word }) => text.includes(word))
      .map(({ name }) => name)
}

/** The data of a page that is refused say so inside an answer that is otherwise well. */
const isRefused = ({ status, text }: Answer) =>
  status >= 400 || /NEXT_HTTP_ERROR_FALLBACK;\d{3}/.test(text)
