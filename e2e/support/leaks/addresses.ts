import type { Entry } from '@/lib/access/inventory'
import type { Planted } from './planted'

type Values = Record<string, string>

/** Of a kind that nobody has: what it answers is the same for all. */
const nothing = 'x'.repeat(32)
const fixed: Record<string, string[]> = {
  locale: ['en'],
  token: [nothing],
  code: ['ACDE-FGHJ-KMNP'],
  language: ['en'],
  n: ['1.0', '1.1', '1'],
  paper: ['certificate.pdf', 'certificates.pdf', 'attendance.csv', 'registrations.csv'],
  file: ['comments.csv', 'results.csv', 'views.json', 'votes.csv', 'participants-votes.csv'],
  form: ['summary.pdf', 'summary.txt', 'cite.txt', 'cite.bib', 'cite.ris', 'cite.json', 'card.png'],
  goal: ['8'],
  topic: ['women'],
  country: ['gh'],
  width: ['480'],
  rest: ['nowhere/at/all'],
  nextauth: ['session'],
}
const recordKinds = [
  'commitments',
  'library',
  'dialogues',
  'events',
  'interviews',
  'summaries',
  'views',
]
const kinds: Record<string, string[]> = {
  v1: recordKinds,
  pages: ['about', 'privacy', 'terms', 'accessibility', 'contact'],
  refused: ['sign-in', 'forbidden', 'not-found'],
}

const feeds = [
  'everything.rss',
  'everything.atom',
  'everything.json',
  'interviews.json',
  'summaries.rss',
  'library.atom',
]

const promiseFiles = ['promises.csv', 'promises.json', 'promises.ics']

function recordItems({ dialogues, events, interviews, summaries, views, items }: Planted) {
  const ids = {
    dialogues,
    library: items,
    events,
    interviews,
    summaries,
    views: views.map(({ publicId }) => publicId),
  }
  return Object.entries(ids).flatMap(([kind, all]) => all.map((id = ''): Values => ({ kind, id })))
}

/** All values with which an address could lead to something planted; none for those that are only posted to. */
export function addressesOf({ address, methods }: Entry, planted: Planted): string[] {
  if (!methods.includes('GET')) return []
  // All that is planted begins so; the whole of a word would only come back as the question.
  const asked = questionsOf(address, planted)
  const plain = valuesFor(address, planted).map((values) =>
    address.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = values[name] ?? fixed[name]?.[0]
      if (value === undefined) throw new Error(`Nobody knows what {${name}} is in ${address}`)
      return value
    }),
  )
  return [...plain, ...asked]
}

/** With the parameters that ask for more than the address by itself. */
function questionsOf(address: string, planted: Planted): string[] {
  const { interviews } = planted
  if (address === '/{locale}/search') return searchesFor(planted)
  if (address === '/api/search') {
    return Object.values(planted.sentinels).map((word) => `/api/search?q=${word.slice(0, -1)}`)
  }
  if (address === '/{locale}/interviews') return ['/en/interviews?q=zz']
  if (address === '/{locale}/commitments') return ['/en/commitments?overdue=yes&status=complete']
  if (address === '/{locale}/interviews/{slug}') {
    return interviews.map((slug) => `/en/interviews/${slug}?q=audio&t=0,4&find=zz`)
  }
  if (address === '/api/interviews/{slug}/master.m3u8') {
    return interviews.map((slug) => `/api/interviews/${slug}/master.m3u8?upto=360`)
  }
  return []
}

/**
 * Every word is looked for, several at once because searching often has an end. In small letters: the answer repeats the
 * question, and what was planted has capitals.
 */
function searchesFor({ sentinels }: Planted): string[] {
  const words = Object.values(sentinels).map((word) => word.toLowerCase())
  const asked = words.filter((word) => !Object.values(sentinels).includes(word))
  const atOnce = 5
  return Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, at) => {
    const some = asked.slice(at * atOnce, (at + 1) * atOnce)
    return `/en/search?q=${encodeURIComponent(some.join(' OR '))}`
  })
}

function valuesFor(address: string, planted: Planted): Values[] {
  const slugs = (list: string[]) => list.map((slug) => ({ slug }))
  if (/\/(commitments|confirm\/proof)\/\{publicId\}/.test(address)) return planted.promises
  if (address.includes('/commitments/proofs/{id}')) return planted.proofs
  if (address.includes('/commitments/{file}')) return promiseFiles.map((file) => ({ file }))
  if (address.includes('/{publicId}')) return planted.views
  if (address.includes('/library/files/{id}')) return planted.files.map((id) => ({ id }))
  if (address.includes('/library/photos/{id}')) return planted.photos.map((id) => ({ id }))
  if (/\/authors\/\{/.test(address)) return slugs(['nobody'])
  if (address.includes('/library/{slug}')) return slugs(planted.items)
  if (address.includes('{briefId}')) return planted.briefs.map((briefId) => ({ briefId }))
  if (address.includes('/v1/{kind}/{id}')) return recordItems(planted)
  if (address.includes('/feeds/{file}')) return feeds.map((file) => ({ file }))
  if (address.includes('/sitemaps/{file}'))
    return recordKinds.map((kind) => ({ file: `${kind}.xml` }))
  if (address.includes('/{snapshot}')) return planted.snapshots
  if (address.includes('/imports/{id}')) return planted.imports
  if (address.includes('/imports/template/{slug}')) return slugs(planted.dialogues)
  if (address.includes('/open-data/{slug}/{file}')) {
    return planted.dialogues.flatMap((slug) =>
      (fixed['file'] ?? []).map((file) => ({ slug, file })),
    )
  }
  if (address.includes('/events/{slug}/invitations/{id}')) return planted.invitations
  if (/\/(registrations|enter)\/\{id\}/.test(address)) return planted.registrations
  if (address.includes('/messages/{id}')) return planted.mailings
  if (address.includes('/forms/questions/{id}')) return planted.questions
  if (/\/(forms\/people|needs)\/\{id\}/.test(address)) return planted.guests
  if (address.includes('/parts/{part}')) return planted.parts
  if (/\/(dialogues|registrations|enter)\/\{slug\}/.test(address)) return slugs(planted.dialogues)
  if (/\/(agenda\/sessions|visits)\/\{id\}/.test(address)) return planted.sessions
  if (address.includes('/papers/{paper}')) {
    return planted.events.flatMap((slug) =>
      (fixed['paper'] ?? []).map((paper) => ({ slug, paper })),
    )
  }
  if (address.includes('/{session}')) return planted.rooms
  if (/\/(events|calendar|check-in)\/\{slug\}/.test(address)) return slugs(planted.events)
  if (address.includes('/series/{slug}')) return slugs(planted.series)
  if (/\/speakers\/\{id\}|\{consentId\}/.test(address)) return planted.speakers
  if (address.includes('/interviews/{slug}')) return slugs(planted.interviews)
  if (/\/summaries\/\{slug\}.*\/\{form\}/.test(address)) {
    return planted.summaries.flatMap((slug) =>
      (fixed['form'] ?? []).map((form) => ({ slug, form, n: fixed['n']?.[0] ?? '' })),
    )
  }
  if (address.includes('/summaries/{slug}/v/')) {
    return planted.summaries.flatMap((slug) => (fixed['n'] ?? []).map((n) => ({ slug, n })))
  }
  if (address.includes('/summaries/{slug}')) return slugs(planted.summaries)
  if (address.includes('/organisations/{slug}')) return slugs(['nobody'])
  if (address.includes('/{other}')) {
    const [id = '', other = ''] = planted.people
    return [{ id, other }]
  }
  if (address.includes('/accounts/{id}')) return planted.people.map((id) => ({ id }))
  if (address.includes('{renditionId}'))
    return planted.renditions.map((renditionId) => ({ renditionId }))
  if (address.includes('{soundId}')) return planted.sounds.map((soundId) => ({ soundId }))
  if (address.includes('{captionId}')) return planted.captions.map((captionId) => ({ captionId }))
  const [, place = ''] = /\/(\w+)\/\{kind\}/.exec(address) ?? []
  if (place) return (kinds[place] ?? []).map((kind) => ({ kind }))
  return [{}]
}
