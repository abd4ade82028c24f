import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { postSpokenView, takeViewSound } from '@/lib/audio/operations/post'
import { checkTranscript, writeTranscript } from '@/lib/audio/operations/write-down'
import { recordingPage } from '@/lib/audio/queries'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { publishes, roundFor, type Council } from '@/lib/testing/views'
import { planted, word } from './words'

/** A sound in which a word can be met: it stands among the samples, where nobody would take it for a note. */
export function sounding(said: string): Buffer {
  const wav = readFileSync(path.resolve('lib/platform/recordings/fixtures/said.wav'))
  wav.write(said, wav.length - 200, 'latin1')
  return wav
}

const spoken = {
  ...{ sessionId: null, spokenLanguage: 'tw', text: '', language: 'en' },
  ...{ isGloss: false, isPublic: true, underPseudonym: false },
}

/** A view that waits to be written down, with somebody's draft; and one whose speaker lets everybody hear it. */
export async function plantSpoken(council: Council): Promise<void> {
  const { dialogue, prompt, miner, facilitator, otherFacilitator } = council
  const says = async (
    author: typeof miner,
    said: string,
    wish: { attribution: 'named' | 'group'; letHear: boolean },
  ) => {
    const bytes = sounding(said)
    const sound = await takeViewSound(Readable.from([bytes]), bytes.length)
    const form = { ...spoken, ...wish, nonce: newToken(), promptId: await roundFor(author, prompt) }
    const { publicId } = await postSpokenView(author, form, sound)
    planted.views.push({ slug: dialogue.slug, publicId })
    const { id } = await db().contributionAudio.findFirstOrThrow({
      where: { contribution: { publicId } },
    })
    planted.sounds.push(id)
    return publicId
  }
  const writes = (publicId: string, text: string) =>
    writeTranscript(facilitator, {
      ...{ publicId, text, language: 'tw', isGloss: false, seen: undefined },
    })
  const waiting = await says(miner, word('waitingSound'), { attribution: 'group', letHear: false })
  await writes(waiting, word('draftTranscript'))
  const speaker = await makeMember({
    name: 'Somebody who speaks',
    in: { dialogueId: dialogue.id, group: 'miners' },
  })
  const heard = await says(speaker, word('heardSound'), { attribution: 'named', letHear: true })
  await writes(heard, word('transcribedText'))
  const { mark } = await recordingPage(otherFacilitator, dialogue.slug, heard)
  await checkTranscript(otherFacilitator, { publicId: heard, seen: mark })
  await publishes(council, heard, ['consent', 'editing'])
}
