import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { Prisma, Reader } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { frontContent, partTexts } from '@/lib/summaries/content'
import {
  aboutSummary,
  aboutVersion,
  summaryFactsSelect,
  versionFactsSelect,
} from '@/lib/summaries/facts'
import { draftsOpenTo } from '@/lib/summaries/visibility'
import { fieldsIn, markOfPair, type FieldsToTranslate } from '@/lib/summaries/translation-status'
import { targetsOf } from '@/lib/summaries/translation-targets'
import { translatedTarget } from './schema'
import { markOf } from '@/lib/platform/overtaken'

const select = {
  ...summaryFactsSelect,
  slug: true,
  versions: {
    orderBy: { number: 'desc' },
    select: {
      ...versionFactsSelect,
      number: true,
      title: true,
      brief: true,
      participation: true,
      changeNote: true,
    },
  },
} as const satisfies Prisma.SummarySelect

/** The newest version of a summary on which the actor works, or "not found". */
export async function newestVersion(reader: Reader, actor: Actor, slug: string) {
  // Whoever isn't signed in hears just that, whether the summary exists or not.
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const row = await reader.summary.findFirst({
    where: { AND: [{ slug }, draftsOpenTo(actor)] },
    select,
  })
  const newest = row?.versions[0]
  if (!row || !newest) throw notFound()
  return { row, newest, about: aboutVersion(aboutSummary(row), newest) }
}

type Newest = Awaited<ReturnType<typeof newestVersion>>['newest']

/** What stands now where somebody writes: its mark and its fields; null for a part that is still to be made. */
export async function standsNow(
  reader: Reader,
  newest: Newest,
  target: string,
): Promise<{ seen: string; content: object } | null> {
  if (target === 'front') return marked(frontContent(newest))
  if (target.startsWith('new:')) return null
  const translated = translatedTarget(target)
  if (translated) return translationNow(reader, newest.id, translated)
  const part = await reader.summaryPart.findFirst({ where: { versionId: newest.id, key: target } })
  // Somebody has taken the part out.
  if (!part) throw notFound()
  return marked(partTexts(part))
}

/** A translation as its form holds it, with the mark of the original and the translation that stand there. */
async function translationNow(
  reader: Reader,
  versionId: string,
  { language, of }: { language: string; of: string },
) {
  const found = (await targetsOf(reader, versionId)).find(({ target }) => target === of)
  if (!found) throw notFound()
  return translationAsForm(found.fields, language)
}

export function translationAsForm(fields: FieldsToTranslate, language: string) {
  const texts = fieldsIn(fields, language).map(({ name, translation }) => [name, translation])
  return {
    seen: markOfPair(fields, language),
    content: { texts: Object.fromEntries(texts) },
  }
}

/** Who may have kept what they type there: writers, and where it is a translation those who translate. */
export const verbToKeep = (target: string) =>
  translatedTarget(target) ? ('summary.translate' as const) : ('draft.keep' as const)

const marked = (content: object) => ({ seen: markOf(content), content })
