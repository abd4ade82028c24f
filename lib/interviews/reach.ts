import type { ConsentFacet, ConsentUse, InterviewForm } from '@/generated/prisma/enums'
import { hearsVoice, showsFace } from './form'
import type { Shows } from './schema'
import { agrees, type Standing } from './standing'

/**
 * What all who speak in an interview agreed to for one use: the narrowest rules, because nobody can be taken out of a
 * recording that is played. Without a speaker nobody has agreed to anything.
 */
export function showsFor(
  speakers: readonly (Standing | null)[],
  use: ConsentUse,
  recording: { form: InterviewForm; hasVideo: boolean },
  today: Date,
): Shows {
  const all = (facet: ConsentFacet) =>
    speakers.length > 0 && speakers.every((each) => agrees(each, use, facet, today))
  const words = all('words')
  const voice = !hearsVoice(recording.form) || all('voice')
  const face = !showsFace(recording.form) || all('face')
  return {
    words,
    recording: words && voice && (!recording.hasVideo || face),
    picture: words && face,
    external: words && showsFace(recording.form) && all('face') && all('voice'),
  }
}
