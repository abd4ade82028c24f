import { Readable } from 'node:stream'
import { postSpokenView, takeViewSound } from '@/lib/audio/operations/post'
import { checkTranscript, writeTranscript } from '@/lib/audio/operations/write-down'
import { recordingPage } from '@/lib/audio/queries'
import { spokenViews } from '../data/spoken'
import { hum } from '../hum'
import { found, nonce, type Stage } from './stage'
import { release } from './views'

/** One that somebody let be heard, with her name, written down by two people; and one that waits to be written down. */
export async function speakViews(stage: Stage): Promise<void> {
  for (const view of spokenViews)
    await stage.on(view.on, async () => {
      const bytes = hum(view)
      const sound = await takeViewSound(Readable.from([bytes]), bytes.length)
      const author = await stage.actor(view.persona)
      const { publicId } = await postSpokenView(
        author,
        {
          nonce: nonce('spoken', view.id),
          promptId: found(stage.prompts, view.dialogue),
          ...{ sessionId: null, spokenLanguage: view.spokenLanguage },
          ...{ text: '', language: view.spokenLanguage, isGloss: false, underPseudonym: false },
          ...{ attribution: view.isHeard ? 'named' : 'group', isPublic: view.isHeard },
          letHear: view.isHeard,
        },
        sound,
      )
      stage.views.set(view.id, publicId)
      if (!view.words) return
      const { text, by, checkedBy } = view.words
      const language = view.spokenLanguage
      await writeTranscript(await stage.actor(by), {
        ...{ publicId, text, language, isGloss: false, seen: undefined },
      })
      const checker = await stage.actor(checkedBy)
      const { mark } = await recordingPage(checker, view.dialogue, publicId)
      await checkTranscript(checker, { publicId, seen: mark })
      await release(stage, publicId, view.persona, 'public')
    })
}
