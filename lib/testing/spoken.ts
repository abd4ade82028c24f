import { createReadStream } from 'node:fs'
import type { Member } from '@/lib/access/actor'
import { postSpokenView, takeViewSound } from '@/lib/audio/operations/post'
import type { SpokenInput } from '@/lib/audio/schema'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { fixture } from './make-interview'
import { roundFor } from './views'

/** Says a view as the form would send it: in Twi, without words, by group. */
export async function says(
  actor: Member,
  promptId: string,
  { file = 'said-opus.ogg', ...wish }: Partial<SpokenInput> & { file?: string } = {},
) {
  const sound = await takeViewSound(createReadStream(fixture(file)), 1_000)
  const posted = await postSpokenView(
    actor,
    {
      nonce: newToken(),
      promptId: await roundFor(actor, promptId),
      sessionId: null,
      spokenLanguage: 'tw',
      text: '',
      language: 'en',
      isGloss: false,
      attribution: 'group',
      isPublic: false,
      underPseudonym: false,
      letHear: false,
      ...wish,
    },
    sound,
  )
  return { ...posted, sound }
}

export const audioOf = (publicId: string) =>
  db().contributionAudio.findFirstOrThrow({ where: { contribution: { publicId } } })
