import path from 'node:path'
import { checkCaptions } from '@/lib/captions/operations/edit'
import { setCaptions } from '@/lib/captions/operations/write'
import { captionEditor } from '@/lib/captions/queries'
import { recordConsent } from '@/lib/consents/operations/record'
import { addInterview } from '@/lib/interviews/operations/add'
import { offerInterview, releaseInterview } from '@/lib/interviews/operations/release'
import { after, atTime, dayOf, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { goalsOfTopics } from '../data/goals'
import { interviews } from '../data/interviews'
import { personas } from '../data/personas'
import type { Interview } from '../data/published-kinds'
import { captionsOf } from '../captions'
import { facilitatorOf } from './people'
import { found, nonce, type Stage } from './stage'

/** Filmed by the dialogue's facilitator, released by two others, one of them still waiting for the second. */
export async function showInterviews(stage: Stage): Promise<void> {
  for (const interview of interviews) {
    const slug = await stage.on(interview.recordedOn, () => film(stage, interview))
    stage.interviews.set(interview.id, slug)
    await stage.on(interview.publishedOn ?? interview.recordedOn, async () => {
      for (const kind of interview.releases) {
        const releasing = await stage.actor(kind === 'consent' ? 'st-safeguard' : 'st-convenor')
        await releaseInterview(releasing, { slug, kind })
      }
    })
    // Consent ends after two years: whoever is still shown has been asked again, two months ago.
    const asked = dayOf(after(now(), -days(60)))
    if (stage.day(interview.recordedOn) < dayOf(after(now(), -days(700)))) {
      await atTime(asked, () => agree(stage, slug, interview, asked))
    }
  }
}

async function film(stage: Stage, interview: Interview): Promise<string> {
  const persona = personas.find(({ id }) => id === interview.persona)
  if (!persona) throw new Error(`nobody speaks in ${interview.id}`)
  const facilitator = await stage.actor(facilitatorOf(interview.dialogue))
  const { slug } = await addInterview(facilitator, {
    nonce: nonce('interview', interview.id),
    dialogueSlug: interview.dialogue,
    slug: interview.slug,
    title: interview.title,
    abstract: interview.abstract,
    attribution: interview.attribution,
    speakerName: interview.attribution === 'named' ? persona.name : null,
    speakerRole:
      interview.attribution === 'named' || interview.attribution === 'role' ? persona.role : null,
    speakerGroup: persona.group,
    speakerId: found(stage.people, persona.id),
    scope: interview.scope,
    spokenLanguage: interview.spoken,
    topics: [...interview.topics],
    goals: goalsOfTopics(interview.topics),
    recordedOn: stage.day(interview.recordedOn),
    eventSlug: null,
    recordingPath: media(interview.media),
    posterPath: media(interview.poster),
  })
  await caption(stage, slug, interview)
  await agree(stage, slug, interview, stage.day(interview.recordedOn))
  await offerInterview(facilitator, { slug })
  return slug
}

/** Written down by who filmed it, compared by the convenor. */
async function caption(stage: Stage, slug: string, interview: Interview) {
  const convenor = await stage.actor('st-convenor')
  for (const language of interview.subtitles) {
    await setCaptions(await stage.actor(facilitatorOf(interview.dialogue)), {
      ...{ slug, language, isGloss: interview.gloss },
      text: captionsOf(interview.seconds, interview.lines, language),
    })
    const { checks } = await captionEditor(convenor, { slug, language, page: 1 })
    await checkCaptions(convenor, { slug, language, seen: checks })
  }
}

/** For each use that the interview is shown for: words, voice and face, and the name of who is named. */
async function agree(stage: Stage, slug: string, interview: Interview, givenOn: Date) {
  const [speaker] = await db().interviewSpeaker.findMany({ where: { interview: { slug } } })
  if (!speaker) throw new Error(`nobody speaks in ${interview.id}`)
  const uses =
    interview.scope === 'public'
      ? (['dialogue', 'partners', 'publicWeb'] as const)
      : (['dialogue'] as const)
  const facets = [
    'words',
    'voice',
    'face',
    ...(interview.attribution === 'named' ? (['name'] as const) : []),
  ] as const
  await recordConsent(await stage.actor(facilitatorOf(interview.dialogue)), {
    ...{ slug, speakerId: speaker.id, isAdult: true },
    nonce: nonce('consent', interview.id, String(givenOn.getUTCFullYear())),
    ...{ manner: 'facilitatorStatement', language: interview.spoken, scriptVersion: null },
    ...{ witness: null, givenOn, reviewOn: null },
    grants: uses.flatMap((use) => facets.map((facet) => ({ use, facet }))),
  })
}

/** The programs run in the project's folder. */
const media = (name: string) => path.resolve('seed/media', name)
