import { answerObjection } from '@/lib/objections/decide'
import { raiseObjection } from '@/lib/objections/operations'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { noteReading, openReview, waiveReview } from '@/lib/reviews/operations'
import type { Reviewed, Summary, SummaryVersion } from '../data/published-kinds'
import { nonce, type Stage } from './stage'

/** The participants read the draft, object, and are answered; or the convenor says why they didn't. */
export async function review(
  stage: Stage,
  summary: Summary,
  { review: how, number, publishedOn }: SummaryVersion,
): Promise<void> {
  const { slug } = summary
  const convenor = await stage.actor('st-convenor')
  if ('language' in how) {
    await stage.on(publishedOn, () => waiveReview(convenor, { slug, reason: how }))
    return
  }
  await stage.on(how.openedOn, async () => {
    await openReview(convenor, { slug, days: how.days })
    // All of them have long read it, or heard it.
    await db().message.updateMany({
      where: { kind: 'summaryReview', readAt: null },
      data: { readAt: now(), calledAt: now() },
    })
  })
  for (const { on, ...reading } of how.readOut)
    await stage.on(on, () =>
      noteReading(convenor, {
        ...reading,
        ...{
          slug,
          on: stage.day(on),
          nonce: nonce('reading', slug, String(number), reading.group),
        },
      }),
    )
  for (const objection of how.objections) await object(stage, summary, objection)
}

type Objected = Reviewed['objections'][number]

async function object(stage: Stage, { slug, findings }: Summary, objected: Objected) {
  const { by, on, about, language, text, attribution, answer, isMet } = objected
  const order = findings.findIndex(({ id }) => id === about)
  const part = await db().summaryPart.findFirst({
    where: { order, version: { publishedAt: null, summary: { slug } } },
    select: { key: true },
  })
  const input = { slug, part: part?.key ?? null, text, language, attribution }
  await stage.on(on, async () => {
    await raiseObjection(await stage.actor(by), { ...input, nonce: nonce('objection', slug, by) })
    const { publicId } = await db().objection.findFirstOrThrow({
      where: { text, version: { summary: { slug } } },
      select: { publicId: true },
    })
    await answerObjection(await stage.actor('st-rapporteur'), { publicId, answer, isMet })
  })
  await db().message.updateMany({
    where: { kind: 'objectionAnswered', readAt: null },
    data: { readAt: now() },
  })
}
