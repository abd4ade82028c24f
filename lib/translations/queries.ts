import 'server-only'
import type { ContributionState } from '@/generated/prisma/enums'
import { named, namesOf, type WorkedBy } from '@/lib/accounts/names'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { contributionFacts } from '@/lib/contributions/facts'
import { shownSelect, shownViews, type ShownView } from '@/lib/contributions/shown'
import { ofOthers, visibleTo } from '@/lib/contributions/visibility'
import type { Waiting } from '@/lib/desk/waiting'
import { workedDialogue } from '@/lib/dialogues/managing/queries'
import { knownDialogue } from '@/lib/dialogues/facts'
import { db, type Prisma } from '@/lib/platform/db'
import { locales } from '@/lib/platform/i18n'
import { notFound } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import { withMachine } from './machine'
import { markOfOriginal, markOfText } from './marks'
import { deskSearch } from './schema'

const pageLength = 20
const inSight: ContributionState[] = ['pending', 'published', 'redacted']

/** Where a translation into one language stands. */
export type Standing = 'missing' | 'stale' | 'yours' | 'toCheck'

export type UntranslatedView = ShownView & { standing: Standing; isMachine: boolean }

export type TranslationDesk = {
  slug: string
  title: Translated
  /** The languages of the dialogue, each with how many views lack a checked translation into it. */
  languages: { language: string; lacking: number }[]
  to: string
  views: UntranslatedView[]
  count: number
  page: number
  pages: number
}

/** Views of others that have no checked translation into `to`. */
const lacking = (actor: Actor, dialogueId: string, to: string): Prisma.ContributionWhereInput => ({
  dialogueId,
  ...ofOthers(actor),
  state: { in: inSight },
  language: { not: to },
  translatedAs: { none: { language: to, status: 'checked', isStale: false } },
})

type Search = Record<string, string | string[] | undefined>

/** What lacks a translation, language by language; oldest day first, in no order within a day. */
export async function translationDesk(
  actor: Actor,
  slug: string,
  asked: Search,
  preferred: string,
): Promise<TranslationDesk> {
  const { dialogue, title } = await workedDialogue(actor, slug, 'translation.list')
  const search = deskSearch.parse(asked)
  const [visible, { languages }] = await Promise.all([
    visibleTo(actor),
    db().dialogue.findUniqueOrThrow({
      where: { id: dialogue.id },
      select: { languages: true },
    }),
  ])
  const offered =
    search.to && !languages.includes(search.to) ? [...languages, search.to] : languages
  const to = search.to ?? (languages.includes(preferred) ? preferred : (languages[0] ?? preferred))
  const where = { AND: [lacking(actor, dialogue.id, to), visible] }
  const [counts, rows] = await Promise.all([
    Promise.all(
      offered.map((language) =>
        db().contribution.count({
          where: { AND: [lacking(actor, dialogue.id, language), visible] },
        }),
      ),
    ),
    db().contribution.findMany({
      where,
      orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
      skip: (search.page - 1) * pageLength,
      take: pageLength,
      select: shownSelect,
    }),
  ])
  const count = counts[offered.indexOf(to)] ?? 0
  const [shown, drafts] = await Promise.all([
    shownViews(db(), rows),
    db().contributionTranslation.findMany({
      where: { contributionId: { in: rows.map(({ id }) => id) }, language: to },
    }),
  ])
  return {
    slug,
    title,
    languages: offered.map((language, index) => ({ language, lacking: counts[index] ?? 0 })),
    to,
    views: shown.map((view, index) => {
      const draft = drafts.find(({ contributionId }) => contributionId === rows[index]?.id)
      return { ...view, standing: standingOf(actor, draft), isMachine: draft?.isMachine ?? false }
    }),
    count,
    page: search.page,
    pages: Math.ceil(count / pageLength),
  }
}

type Draft = { byId: string | null; isStale: boolean }

function standingOf(actor: Actor, draft: Draft | undefined): Standing {
  if (!draft) return 'missing'
  if (draft.isStale) return 'stale'
  return draft.byId !== null && draft.byId === personIdOf(actor) ? 'yours' : 'toCheck'
}

export type TranslationPage = {
  slug: string
  publicId: string
  title: Translated
  to: string
  languages: string[]
  content: NonNullable<ShownView['content']>
  /** The mark of the original's words, for the forms. */
  of: string
  /** What stands there: checked, a draft or stale, and who did it. */
  translation: {
    text: string
    mark: string
    standing: Exclude<Standing, 'missing'> | 'checked'
    isMachine: boolean
    by: WorkedBy
  } | null
  can: { write: boolean; check: boolean; remove: boolean; askMachine: boolean }
}

/** One view beside its translation into one language. */
export async function translationPage(
  actor: Actor,
  slug: string,
  publicId: string,
  asked: Search,
  preferred: string,
): Promise<TranslationPage> {
  const { title } = await workedDialogue(actor, slug, 'translation.list')
  const row = await db().contribution.findFirst({
    where: {
      AND: [{ publicId, dialogue: { slug }, state: { in: inSight } }, await visibleTo(actor)],
    },
    select: { ...shownSelect, dialogue: { select: { languages: true } } },
  })
  const facts = row && (await contributionFacts(db(), { id: row.id }))
  if (!row || !facts) throw notFound()
  const [view] = await shownViews(db(), [row])
  if (!view?.content) throw notFound()
  // The dialogue's own first, then those that the portal is read in.
  const all = new Set([...row.dialogue.languages, ...locales])
  const languages = [...all].filter((language) => language !== row.language)
  const wanted = deskSearch.parse(asked).to ?? preferred
  const to = wanted === row.language ? (languages[0] ?? wanted) : wanted
  const kept = await db().contributionTranslation.findUnique({
    where: { contributionId_language: { contributionId: row.id, language: to } },
  })
  const about = {
    byId: kept?.byId ?? null,
    isDraft: kept?.status === 'draft',
    isStale: kept?.isStale ?? false,
  }
  const isOther = to !== row.language
  const names = await namesOf(db(), [kept?.byId ?? null, kept?.checkedById ?? null])
  return {
    slug,
    publicId,
    title,
    to,
    languages: languages.includes(to) || !isOther ? languages : [...languages, to],
    content: view.content,
    of: markOfOriginal(row),
    translation: kept && {
      text: kept.text,
      mark: markOfText(kept.text),
      standing:
        kept.status === 'checked'
          ? 'checked'
          : (standingOf(actor, kept) as Exclude<Standing, 'missing'>),
      isMachine: kept.isMachine,
      by: {
        written: named(names, kept.byId, kept.changedOn),
        checked: named(names, kept.checkedById, kept.checkedOn),
      },
    },
    can: {
      write: isOther && can(actor, 'translation.write', facts),
      check: kept !== null && can(actor, 'translation.check', { ...facts, translation: about }),
      remove: kept !== null && can(actor, 'translation.remove', { ...facts, translation: about }),
      askMachine:
        isOther &&
        (kept === null || kept.isStale) &&
        can(actor, 'translation.askMachine', withMachine(facts)),
    },
  }
}

/** For the desk: drafts that wait for a second person. */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const dialogue = await knownDialogue(db(), actor, { id: dialogueId })
  if (!can(actor, 'translation.list', { dialogue })) return []
  const where: Prisma.ContributionTranslationWhereInput = {
    status: 'draft',
    isStale: false,
    OR: [{ byId: null }, { byId: { not: personIdOf(actor) ?? '' } }],
    contribution: {
      AND: [{ dialogueId, state: { in: inSight } }, await visibleTo(actor)],
    },
  }
  const drafts = await db().contributionTranslation.findMany({
    where,
    orderBy: { changedOn: 'asc' },
    take: 1000,
    select: {
      changedOn: true,
      language: true,
      contribution: { select: { dialogue: { select: { slug: true } } } },
    },
  })
  const [oldest] = drafts
  if (!oldest) return []
  const { slug } = oldest.contribution.dialogue
  return [
    {
      kind: 'translations',
      count: drafts.length,
      oldest: oldest.changedOn,
      path: `/manage/dialogues/${slug}/translations?to=${oldest.language}`,
    },
  ]
}
