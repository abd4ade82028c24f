import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { isId } from '@/lib/accounts/schema'
import { personIsSheltered, shelteredNow } from '@/lib/dialogues/shelter'
import { db } from '@/lib/platform/db'
import { locales } from '@/lib/platform/locales'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { aboutSummary, summaryFactsSelect } from '@/lib/summaries/facts'
import { draftsOpenTo } from '@/lib/summaries/visibility'
import { isOfThisText, spokenFacts, spokenSelect } from './facts'

/** As the page offers it: nothing of it is loaded before somebody presses play. */
export type Spoken = {
  id: string
  language: string
  contentType: string
  bytes: number
  seconds: number
}

/** What of a published version can be heard, in each language: by no voice of somebody who is off the public site. */
export async function spokenOf(
  { id: versionId, brief }: { id: string; brief: Translated },
  dialogueId: string,
): Promise<Spoken[]> {
  const rows = await db().spokenBrief.findMany({ where: { versionId }, select: spokenSelect })
  const sheltered = rows.length === 0 ? [] : await shelteredNow(db(), dialogueId)
  return rows
    .filter((row) => {
      const isPublished = !personIsSheltered(sheltered, { dialogueId, personId: row.recordedById })
      return spokenFacts(row, { brief, isPublished }).isOut
    })
    .map(({ id, language, contentType, bytes, seconds }) => ({
      ...{ id, language, contentType, bytes, seconds },
    }))
}

/** The bytes, if this actor may hear them now: asked anew for every range. */
export async function findSpoken(actor: Actor, id: string) {
  const row = isId(id)
    ? await db().spokenBrief.findUnique({
        where: { id },
        select: {
          ...spokenSelect,
          version: {
            select: {
              brief: true,
              publishedAt: true,
              summary: { select: { ...summaryFactsSelect, slug: true } },
            },
          },
        },
      })
    : null
  if (!row) throw notFound()
  const { version } = row
  const { summary } = version
  const { dialogueId } = summary
  const isSheltered = personIsSheltered(await shelteredNow(db(), dialogueId), {
    dialogueId,
    personId: row.recordedById,
  })
  const isPublished = version.publishedAt !== null && !isSheltered
  const brief = translatedStored.parse(version.brief)
  const about = { ...aboutSummary(summary), spokenBrief: spokenFacts(row, { brief, isPublished }) }
  if (summary.state === 'withdrawn') {
    if (!about.spokenBrief.isOut || !can(actor, 'summary.readTombstone', about)) throw notFound()
    return { kind: 'gone' as const }
  }
  authorize(actor, 'spokenBrief.hear', about)
  const { storageKey, contentType, bytes: size, sha256, language } = row
  const fileName = `${summary.slug}-${language}.${endings[contentType] ?? 'bin'}`
  return {
    kind: 'here' as const,
    ...{ storageKey, contentType, size, sha256, fileName },
    // Whoever takes it out of the public site finds it in no cache.
    isPublic: false,
  }
}

const endings: Record<string, string> = {
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
}

/** Where it is recorded, heard and released: each language of the newest version. */
export async function spokenDesk(actor: Actor, slug: string) {
  const row = await db().summary.findFirst({
    where: { AND: [{ slug }, draftsOpenTo(actor)] },
    select: {
      ...summaryFactsSelect,
      slug: true,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          id: true,
          title: true,
          brief: true,
          publishedAt: true,
          spoken: { select: spokenSelect },
        },
      },
    },
  })
  const version = row?.versions[0]
  if (!row || !version) throw notFound()
  const about = aboutSummary(row)
  authorize(actor, 'summary.readDraft', about)
  const brief = translatedStored.parse(version.brief)
  const isPublished = version.publishedAt !== null
  return {
    slug,
    title: translatedStored.parse(version.title),
    mayRecord: can(actor, 'spokenBrief.record', about),
    languages: locales.map((language) => {
      const spoken = version.spoken.find((each) => each.language === language)
      const facts = spoken && {
        ...about,
        spokenBrief: spokenFacts(spoken, { brief, isPublished }),
      }
      return {
        language,
        text: brief.texts[language] ?? '',
        spoken: spoken &&
          facts && {
            ...{ id: spoken.id, contentType: spoken.contentType, bytes: spoken.bytes },
            ...{ seconds: spoken.seconds, sha256: spoken.sha256 },
            isOld: !isOfThisText(spoken, brief),
            isOut: facts.spokenBrief.isOut,
            given: {
              consent: spoken.consentById !== null,
              editing: spoken.editingById !== null,
            },
            may: {
              consent: refusalFor(actor, 'spokenBrief.releaseConsent', facts) === null,
              editing: refusalFor(actor, 'spokenBrief.releaseEditing', facts) === null,
            },
          },
      }
    }),
  }
}

export type SpokenDesk = Awaited<ReturnType<typeof spokenDesk>>
