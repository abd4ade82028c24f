import { cite } from '@/lib/summaries/operations/citations'
import { createSummary } from '@/lib/summaries/operations/begin'
import { startCorrection } from '@/lib/summaries/operations/correct'
import { setGoals } from '@/lib/summaries/operations/goals'
import { writeFront } from '@/lib/summaries/operations/front'
import { addPart } from '@/lib/summaries/operations/parts'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { releaseSummary } from '@/lib/summaries/operations/release'
import { db } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import type { Disagreement, Finding, Summary, SummaryVersion } from '../data/published-kinds'
import { dialogues } from '../data/dialogues'
import { goalsOfTopics } from '../data/goals'
import { summaries } from '../data/summaries'
import { english } from '../data/words'
import { review } from './reviews'
import { found, nonce, type Stage } from './stage'

/** Written by the rapporteur, released by two others, published by the convenor; and, one day, corrected. */
export async function tellSummaries(stage: Stage): Promise<void> {
  for (const summary of summaries) {
    await stage.on(summary.draftedOn, () => write(stage, summary))
    const [first] = summary.versions
    if (!first) continue
    await citeAlso(stage, summary, first)
    await review(stage, summary, first)
    await publish(stage, summary, first)
  }
}

/** The later versions, once what they correct has happened. */
export async function correctSummaries(stage: Stage): Promise<void> {
  for (const summary of summaries)
    for (const version of summary.versions.slice(1)) {
      await stage.on(version.publishedOn, async () => {
        const rapporteur = await stage.actor('st-rapporteur')
        await startCorrection(rapporteur, { slug: summary.slug })
        await dropGone(summary.slug)
        await writeFront(rapporteur, {
          ...front(summary),
          ...(version.changeNote && { changeNote: version.changeNote }),
        })
      })
      await review(stage, summary, version)
      await publish(stage, summary, version)
    }
}

const front = ({ slug, title, inOneMinute, method }: Summary) => ({
  slug,
  title,
  brief: inOneMinute,
  participation: method,
})

async function write(stage: Stage, summary: Summary): Promise<void> {
  const rapporteur = await stage.actor('st-rapporteur')
  const { slug } = summary
  await createSummary(rapporteur, {
    nonce: nonce('summary', summary.id),
    dialogueSlug: summary.dialogue,
    title: summary.title,
    slug,
  })
  await writeFront(rapporteur, front(summary))
  const topics = dialogues.find(({ id }) => id === summary.dialogue)?.topics ?? []
  await setGoals(rapporteur, { slug, goals: goalsOfTopics(topics) })
  for (const finding of summary.findings) await writeFinding(stage, slug, finding)
  for (const disagreement of summary.disagreements)
    await writeDisagreement(stage, slug, disagreement)
  if (summary.notTakenForward.length > 0)
    await addPart(rapporteur, {
      nonce: nonce('not-taken', summary.id),
      slug,
      kind: 'notTaken',
      heading: english('Not taken forward', 'Non retenu', 'Yasiyoendelezwa'),
      body: listed(summary.notTakenForward),
    })
}

async function writeFinding(stage: Stage, slug: string, finding: Finding): Promise<void> {
  const rapporteur = await stage.actor('st-rapporteur')
  const { partId } = await addPart(rapporteur, {
    nonce: nonce('finding', slug, finding.id),
    slug,
    kind: 'finding',
    heading: finding.title,
    body: finding.body,
    against: finding.dissent,
    strength: finding.strength,
    groups: [...finding.groups],
    sources: [...finding.evidence],
  })
  const views = finding.views.map((id) => found(stage.views, id))
  const moments = (finding.moments ?? []).map(({ interview, start, end }) => ({
    ...{ slug: found(stage.interviews, interview), start, end },
  }))
  await cite(rapporteur, { partId, views, moments })
}

async function writeDisagreement(stage: Stage, slug: string, quarrel: Disagreement) {
  const rapporteur = await stage.actor('st-rapporteur')
  const [one, other] = quarrel.sides
  const { partId } = await addPart(rapporteur, {
    nonce: nonce('disagreement', slug),
    slug,
    kind: 'disagreement',
    heading: quarrel.title,
    body: withTitle(one.title, one.body),
    against: withTitle(other.title, other.body),
    between: quarrel.between,
  })
  const views = (ids: readonly string[]) => ids.map((id) => found(stage.views, id))
  await cite(rapporteur, { partId, side: 'for', views: views(one.views) })
  await cite(rapporteur, { partId, side: 'against', views: views(other.views) })
}

/** What one version cites beside the rest; its author took it back later. */
async function citeAlso(stage: Stage, summary: Summary, version: SummaryVersion): Promise<void> {
  for (const [findingId, views] of Object.entries(version.alsoCites)) {
    const order = summary.findings.findIndex(({ id }) => id === findingId)
    const part = await db().summaryPart.findFirstOrThrow({
      where: { order, version: { number: version.number, summary: { slug: summary.slug } } },
      select: { id: true },
    })
    await stage.on(summary.draftedOn, async () => {
      await cite(await stage.actor('st-rapporteur'), {
        partId: part.id,
        views: views.map((id) => found(stage.views, id)),
      })
    })
  }
}

/** The correction drops the references to views that are gone. */
async function dropGone(slug: string): Promise<void> {
  await db().citation.deleteMany({
    where: {
      part: { version: { publishedAt: null, summary: { slug } } },
      contribution: { state: 'withdrawn' },
    },
  })
}

async function publish(stage: Stage, { slug }: Summary, version: SummaryVersion): Promise<void> {
  await stage.on(version.publishedOn, async () => {
    await releaseSummary(await stage.actor('st-safeguard'), { slug, kind: 'consent' })
    await releaseSummary(await stage.actor('st-editor'), { slug, kind: 'editing' })
    await publishSummary(await stage.actor('st-convenor'), { slug })
  })
}

function withTitle(title: Translated, body: Translated): Translated {
  const texts = Object.entries(body.texts).map(([language, text]) => [
    language,
    title.texts[language] ? `**${title.texts[language]}**\n\n${text}` : text,
  ])
  return { language: body.language, texts: Object.fromEntries(texts) }
}

/** A bulleted list in every language in which all its points are written. */
function listed(points: readonly Translated[]): Translated {
  const [first] = points
  const languages = Object.keys(first?.texts ?? {}).filter((language) =>
    points.every(({ texts }) => texts[language] !== undefined),
  )
  return {
    language: first?.language ?? 'en',
    texts: Object.fromEntries(
      languages.map((language) => [
        language,
        points.map(({ texts }) => `- ${texts[language]}`).join('\n'),
      ]),
    ),
  }
}
