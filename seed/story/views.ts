import type { Actor } from '@/lib/access/actor'
import { today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { enterContribution } from '@/lib/contributions/operations/enter'
import { postView, replyToView } from '@/lib/contributions/operations/post'
import { releaseView } from '@/lib/contributions/operations/release'
import { respond } from '@/lib/contributions/operations/respond'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { inLanguage } from '@/lib/platform/translated'
import { contributions } from '../data/contributions'
import type { Contribution } from '../data/kinds'
import { personas } from '../data/personas'
import { replies } from '../data/replies'
import { unnamedPeople } from '../data/unnamed'
import { demoResponses } from '../responses'
import { each, found, nonce, type Stage } from './stage'

/** The views, each released by as many people as it needs; then the replies to them. */
export async function tellViews(stage: Stage): Promise<void> {
  for (const view of contributions)
    await stage.on(view.on, async () => {
      const publicId = await tellView(stage, view)
      if (view.status !== 'pending') await release(stage, publicId, view.persona, view.scope)
    })
  for (const reply of replies)
    await stage.on(reply.on, async () => {
      const { publicId } = await replyToView(await stage.actor(reply.persona), {
        nonce: nonce('reply', reply.id),
        publicId: found(stage.views, reply.to),
        text: inLanguage(reply.words, reply.words.language).text,
        language: reply.words.language,
        attribution: reply.attribution,
        isPublic: true,
      })
      await release(stage, publicId, reply.persona, 'public')
    })
}

/** Posted by its author, or entered for them; not released yet. */
export async function tellView(stage: Stage, view: Contribution): Promise<string> {
  const publicId = view.enteredBy ? await enter(stage, view) : await post(stage, view)
  stage.views.set(view.id, publicId)
  return publicId
}

async function post(stage: Stage, view: Contribution): Promise<string> {
  const { language } = view.words
  const { publicId } = await postView(await stage.actor(view.persona), {
    nonce: nonce('view', view.id),
    promptId: found(stage.prompts, view.dialogue),
    text: inLanguage(view.words, language).text,
    language,
    attribution: view.attribution,
    isPublic: view.scope === 'public',
  })
  // Topic, translations and the channel are set by the people of the dialogue, not by the author.
  await db().contribution.update({
    where: { publicId },
    data: { topic: view.topic, channel: view.channel, translatedAs: translationsOf(view) },
  })
  return publicId
}

async function enter(stage: Stage, view: Contribution): Promise<string> {
  const { language } = view.words
  const { publicId } = await enterContribution(await stage.actor(view.enteredBy ?? ''), {
    nonce: nonce('view', view.id),
    promptId: found(stage.prompts, view.dialogue),
    registrationId: found(stage.registrations, `${view.persona} in ${view.dialogue}`),
    text: inLanguage(view.words, language).text,
    language,
    attribution: view.attribution,
    isPublic: view.scope === 'public',
    channel: view.channel === 'web' ? 'facilitator' : view.channel,
    isReadBack: view.readBack,
    earshot: view.earshot ?? 'nobody',
    isGloss: view.glossOf !== null,
    spokenLanguage: view.glossOf ?? '',
    topic: view.topic,
  })
  await db().contribution.update({
    where: { publicId },
    data: { translatedAs: translationsOf(view) },
  })
  return publicId
}

/** Made and checked by people of the dialogue before the story begins. */
function translationsOf({ words }: Contribution) {
  const others = Object.entries(words.texts).filter(([language]) => language !== words.language)
  return {
    create: others.map(([language, text]) => ({
      language,
      text,
      status: 'checked' as const,
      checkedOn: today(),
      changedOn: today(),
    })),
  }
}

/** Editing by the convenor; of a miner's public words, consent by the safeguarding lead as well. */
export async function release(stage: Stage, publicId: string, persona: string, scope: string) {
  const people = [...personas, ...unnamedPeople]
  const isMiner = people.some(({ id, group }) => id === persona && group === 'miners')
  const give = async (actor: Actor, kind: 'consent' | 'editing') =>
    releaseView(actor, { publicId, kind })
  if (isMiner && scope === 'public') await give(await stage.actor('st-safeguard'), 'consent')
  await give(await stage.actor('st-convenor'), 'editing')
}

/** What the unnamed people answered. */
export async function answerViews(stage: Stage): Promise<number> {
  const answers = demoResponses(stage.today)
  await each(answers, (answer) =>
    stage.on(
      answer.on,
      async () => {
        const view = found(stage.views, answer.contribution)
        await respond(await stage.actor(answer.person), {
          view,
          value: answer.value,
          matters: answer.matters,
        })
      },
      18,
    ),
  )
  return answers.length
}

/** One author changed their mind after the first version of the summary was out. */
export async function withdrawViews(stage: Stage): Promise<void> {
  for (const view of contributions)
    if (view.withdrawnOn !== null)
      await stage.on(view.withdrawnOn, async () => {
        const publicId = found(stage.views, view.id)
        await withdrawView(await stage.actor(view.persona), { publicId })
      })
}
