import { holdView } from '@/lib/contributions/operations/hold'
import { openSealed } from '@/lib/moderation/operations/look'
import { mergeView } from '@/lib/moderation/operations/merge'
import { redact } from '@/lib/moderation/operations/redact'
import { watchWords } from '@/lib/moderation/operations/settings'
import { db } from '@/lib/platform/db'
import { doubleView, heldView, redactedView, watchedPlace } from '../data/contributions/moderated'
import { dialogues } from '../data/dialogues'
import { found, type Stage } from './stage'
import { release, tellView } from './views'

/** One view waits for the safeguarding lead, a place is taken out of another, and two that say the same become one. */
export async function moderateViews(stage: Stage): Promise<void> {
  await holdAnAccusation(stage)
  await takeAPlaceOut(stage)
  await mergeADouble(stage)
}

async function holdAnAccusation(stage: Stage) {
  await stage.on(heldView.on, async () => {
    const publicId = await tellView(stage, heldView)
    await holdView(await stage.actor('st-convenor'), {
      publicId,
      why: 'accusation',
      reason: 'Accuses an officer who could be recognised by the day and the place.',
    })
  })
}

async function takeAPlaceOut(stage: Stage) {
  const lead = await stage.actor('st-safeguard')
  const slug = slugOf(redactedView.dialogue)
  await stage.on(redactedView.on, async () => {
    await watchWords(lead, { slug, kind: 'siteName', words: watchedPlace })
    const publicId = await tellView(stage, redactedView)
    const flags = await db().contributionFlag.findMany({
      where: { contribution: { publicId } },
      select: { id: true },
    })
    await redact(lead, {
      publicId,
      reason: 'personalData',
      flags: flags.map(({ id }) => id),
      exactly: '',
      kind: 'siteName',
    })
    await release(stage, publicId, redactedView.persona, redactedView.scope)
  })
  await stage.on('2017-11-20', async () => {
    const publicId = found(stage.views, redactedView.id)
    await openSealed(lead, { publicId, reason: 'The mines office asks which shaft to ventilate.' })
  })
}

async function mergeADouble(stage: Stage) {
  await stage.on(doubleView.on, async () => {
    const publicId = await tellView(stage, doubleView)
    await release(stage, publicId, doubleView.persona, doubleView.scope)
    await mergeView(await stage.actor('st-convenor'), {
      publicId,
      kept: found(stage.views, 'V036'),
    })
  })
}

function slugOf(id: string): string {
  const dialogue = dialogues.find((each) => each.id === id)
  if (!dialogue) throw new Error(`no dialogue ${id}`)
  return dialogue.slug
}
