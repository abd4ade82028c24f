import 'server-only'
import { visitor, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { interviewPage } from '@/lib/interviews/queries'
import { commentsCsv, resultsCsv, viewsJson } from '@/lib/open-data/files'
import { csvOf } from '@/lib/platform/csv'
import { db } from '@/lib/platform/db'
import { locales } from '@/lib/platform/locales'
import { log } from '@/lib/platform/log'
import { Refusal } from '@/lib/platform/refusal'
import type { Address } from '@/lib/record/entry'
import { kinds, type Kind } from '@/lib/record/kinds'
import { recordItem, siteMapFiles, siteMapPart } from '@/lib/record/queries'
import { standingPages } from '@/lib/record/standing-pages'
import { dialoguesWithResearch } from '@/lib/research/queries'
import { consentLog } from './consent-log'

/** A file of the archive; null when, by the time it is reached, there is nothing left to give out. */
export type Item = { name: string; make: () => Promise<Buffer | null> }

/** What couldn't be read: the archive says so, or it would be taken for whole. */
export type Missing = string[]

/** Gone in between is as it should be; what breaks is noted, and doesn't keep the rest from being taken away. */
const unlessBroken = (missing: Missing, what: string) => (error: unknown) => {
  if (error instanceof Refusal) return null
  log.error('archive can’t read a thing', error, { what })
  missing.push(what)
  return null
}

const text = (made: Promise<string>) => made.then((body) => Buffer.from(body, 'utf8'))

export async function addressesOf(kind: Kind): Promise<Address[]> {
  const parts = await Promise.all(
    (await siteMapFiles(visitor, kind)).map((after) => siteMapPart(visitor, kind, after)),
  )
  return parts.flat()
}

/** Paths of all pages that anybody may read, in every language. */
export async function pagesIn(): Promise<string[]> {
  const found = await Promise.all(kinds.map(addressesOf))
  const research = await dialoguesWithResearch(visitor)
  const paths = [
    ...[...standingPages, ...found.flat()].map(({ path }) => path),
    ...research.map((slug) => `/dialogues/${slug}/research`),
  ]
  return locales.flatMap((locale) => paths.map((path) => `/${locale}${path}`))
}

/** The record as tables and as JSON, for programs. */
export async function dataIn(missing: Missing): Promise<Item[]> {
  const files = await Promise.all(
    kinds.map(async (kind): Promise<Item[]> => {
      const addresses = await addressesOf(kind)
      return [
        { name: `data/${kind}.json`, make: () => text(whole(kind, addresses, missing)) },
        {
          name: `data/${kind}.csv`,
          make: () =>
            text(
              Promise.resolve(
                csvOf([['id', 'path'], ...addresses.map(({ id, path }) => [id, path])]),
              ),
            ),
        },
      ]
    }),
  )
  const dialogues = await addressesOf('dialogues')
  const item = (name: string, made: () => Promise<string>): Item => ({
    name,
    make: () => text(made()).catch(unlessBroken(missing, name)),
  })
  const open = dialogues.flatMap(({ id }): Item[] => [
    item(`data/${id}/comments.csv`, () => commentsCsv(visitor, id)),
    item(`data/${id}/results.csv`, () => resultsCsv(visitor, id)),
    item(`data/${id}/views.json`, () => viewsJson(visitor, id)),
  ])
  return [...files.flat(), ...open]
}

async function whole(kind: Kind, addresses: readonly Address[], missing: Missing): Promise<string> {
  const items: unknown[] = []
  for (const { id } of addresses) {
    const item = await recordItem(visitor, kind, id).catch(
      unlessBroken(missing, `data/${kind}.json: ${id}`),
    )
    if (item !== null) items.push(item)
  }
  return JSON.stringify(items, null, 1)
}

export type Medium = { name: string; path: string }

/** The smallest sound and the smallest picture of each interview that anybody may have, by their addresses. */
export async function mediaIn(missing: Missing): Promise<Medium[]> {
  const media: Medium[] = []
  for (const { id } of await addressesOf('interviews')) {
    const page = await interviewPage(visitor, id).catch(unlessBroken(missing, `media/${id}`))
    if (page?.kind !== 'here') continue
    const audio = page.choices.find(({ hasVideo }) => !hasVideo)
    const video = page.choices.find(({ hasVideo }) => hasVideo)
    for (const [name, choice] of [
      ['audio', audio],
      ['video', video],
    ] as const) {
      const source = choice?.sources.find(({ address }) => address.startsWith('/api/media/'))
      if (source)
        media.push({ name: `media/${id}/${name}.${endingOf(source.type)}`, path: source.address })
    }
    if (page.posterId)
      media.push({ name: `media/${id}/poster.jpg`, path: `/api/media/${page.posterId}` })
    for (const { id: captionId, language, isDraft } of page.captions) {
      if (!isDraft)
        media.push({
          name: `media/${id}/captions-${language}.vtt`,
          path: `/api/captions/${captionId}`,
        })
    }
  }
  return media
}

const endings: Record<string, string> = {
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/webm': 'webm',
}
const endingOf = (type: string) => endings[type.split(';')[0] ?? ''] ?? 'bin'

/** The consent logs of the dialogues whose safeguarding lead this is. */
export async function consentLogsFor(actor: Actor): Promise<Item[]> {
  const rows = await db().dialogue.findMany({
    select: { ...factsSelect, slug: true },
    orderBy: { slug: 'asc' },
  })
  return rows
    .filter((row) => can(actor, 'archive.readConsents', { dialogue: factsOf(row) }))
    .map(({ id, slug }) => ({
      name: `consent-log/${slug}.csv`,
      make: () => text(consentLog(actor, id)),
    }))
}
