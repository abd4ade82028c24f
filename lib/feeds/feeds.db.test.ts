import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { newestOf } from '@/lib/record/queries'
import { makeSummarySetting } from '@/lib/testing/make-summary'
import { writeFront } from '@/lib/summaries/operations/front'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { withdrawSummary } from '@/lib/summaries/operations/withdraw'
import { feedOf } from './feed'
import { feedNamed, narrowedBy } from './schema'

const about = { name: 'summaries', locale: 'sw', portal: 'Baraza', query: '' } as const
const hostile = '<script>alert(1)</script> ]]> & "what" \u0007was said'

async function published(title: string) {
  const setting = await makeSummarySetting()
  const { slug } = await setting.draft()
  const front = { title: { language: 'en', texts: { en: title } }, participation: null }
  const brief = { language: 'en', texts: { en: `- ${title}`, sw: 'Kwa dakika moja' } }
  await writeFront(setting.rapporteur, {
    slug,
    ...front,
    brief,
    participation: { language: 'en', texts: {} },
  })
  await setting.release(slug)
  await publishSummary(setting.convenor, { slug })
  return { ...setting, slug }
}

const feeds = async (dialogue: string) => {
  const entries = await newestOf(visitor, ['summaries'], { dialogue }, 50)
  return {
    rss: feedOf(entries, about, 'rss'),
    atom: feedOf(entries, about, 'atom'),
    json: feedOf(entries, about, 'json'),
  }
}

test('readers that are not ours read all three, whatever stands in a title', async () => {
  const { slug, dialogue } = await published(hostile)
  const { rss, atom, json } = await feeds(dialogue.slug)
  for (const xml of [rss, atom]) XmlDocument.fromString(xml).dispose()
  const address = expect.stringMatching(new RegExp(`/sw/summaries/${slug}$`)) as string
  expect(parseRssFeed(rss).items?.[0]).toMatchObject({ link: address })
  expect(parseAtomFeed(atom).entries?.[0]?.links?.[0]).toMatchObject({ href: address })
  expect(parseJsonFeed(json).items?.[0]).toMatchObject({ url: address })
  // Not translated: said before the words, which are read as they were written.
  expect(parseJsonFeed(json).items?.[0]?.title).toContain('[Kiingereza] <script>alert(1)</script>')
  expect(rss).not.toContain('<script>')
  expect(parseRssFeed(rss).items?.[0]?.description).toContain('Kwa dakika moja')
})

test('what is withdrawn is in no feed from the next request on', async () => {
  const { slug, dialogue, convenor } = await published('Sentinel heading')
  expect((await feeds(dialogue.slug)).atom).toContain('Sentinel heading')
  await withdrawSummary(convenor, { slug, reason: 'A mistake' })
  const { rss, atom, json } = await feeds(dialogue.slug)
  for (const text of [rss, atom, json]) expect(text).not.toContain('Sentinel')
})

test('an address names one feed in one form, and narrows it down by what is public alone', () => {
  expect(feedNamed('everything.json')).toMatchObject({ format: 'json' })
  expect(feedNamed('summaries.atom')).toMatchObject({ kinds: ['summaries'] })
  for (const file of [
    'views.rss',
    'summaries',
    'summaries.xml',
    'summaries.rss.rss',
    '__proto__.rss',
  ])
    expect(feedNamed(file)).toBeNull()
  const search = new URLSearchParams({ dialogue: '../x', country: 'GH', author: 'me' })
  expect(narrowedBy(search)).toEqual({ country: 'GH' })
})
