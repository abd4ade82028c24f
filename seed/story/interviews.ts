import path from 'node:path'
import { addInterview } from '@/lib/interviews/operations/add'
import { releaseInterview } from '@/lib/interviews/operations/release'
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
  }
}

async function film(stage: Stage, interview: Interview): Promise<string> {
  const persona = personas.find(({ id }) => id === interview.persona)
  if (!persona) throw new Error(`nobody speaks in ${interview.id}`)
  const { slug } = await addInterview(await stage.actor(facilitatorOf(interview.dialogue)), {
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
    recordedOn: stage.day(interview.recordedOn),
    eventSlug: null,
    recordingPath: media(interview.media),
    posterPath: media(interview.poster),
    captions: interview.subtitles.map((language) => ({
      language,
      isGloss: interview.gloss,
      text: captionsOf(interview.seconds, interview.lines, language),
    })),
  })
  return slug
}

/** The programs run in the project's folder. */
const media = (name: string) => path.resolve('seed/media', name)
