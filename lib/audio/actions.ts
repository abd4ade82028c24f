'use server'

import { viewWith } from '@/lib/contributions/destinations'
import { formAction } from '@/lib/web/form-action'
import { endHearing, letHear } from './operations/hearing'
import {
  checkTranscript,
  compareWords,
  writeTranscript,
  type Written,
} from './operations/write-down'
import { checkInput, hearInput, transcriptInput } from './schema'

/** `done` is a key of `done` in messages/<locale>/audio.json. */
const page = ({ slug, publicId }: Written) =>
  `/manage/dialogues/${slug}/recordings/${publicId}?done=written`
const list =
  (done: 'checked' | 'compared') =>
  ({ slug }: Written) =>
    `/manage/dialogues/${slug}/recordings?done=${done}`

export const saveTranscript = formAction(transcriptInput, writeTranscript, page)
export const releaseTranscript = formAction(checkInput, checkTranscript, list('checked'))
export const confirmWords = formAction(checkInput, compareWords, list('compared'))
export const letMyVoiceBeHeard = formAction(hearInput, letHear, (view) => viewWith('heard', view))
export const letMyVoiceBeHeardNoLonger = formAction(hearInput, endHearing, (view) =>
  viewWith('unheard', view),
)
