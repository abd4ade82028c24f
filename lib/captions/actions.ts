'use server'

import { formAction } from '@/lib/web/form-action'
import { beginTranslation, checkCaptions, saveCues } from './operations/edit'
import { askForTranscript, letVoicesLeave } from './operations/transcribe'
import { draftCues } from './operations/machine'
import { addCaptions, removeCaptions, type Captioned } from './operations/write'
import {
  captionsInput,
  checkInput,
  cuesInput,
  leaveInput,
  machineInput,
  oneLanguage,
  translateInput,
} from './schema'

/** `done` is a key of `done` in messages/<locale>/captions.json. */
const editor = ({ slug, language }: Captioned, done: string, page = 1) =>
  `/manage/interviews/${slug}/captions/${language}?page=${page}&done=${done}`
const desk = ({ slug }: Captioned) => `/manage/interviews/${slug}#captions`

export const saveCaptions = formAction(captionsInput, addCaptions, (made) => editor(made, 'added'))
export const dropCaptions = formAction(oneLanguage, removeCaptions, desk)
export const saveCaptionPage = formAction(
  cuesInput,
  saveCues,
  (saved) => `${editor(saved, 'saved', saved.page)}#cue-${saved.at}`,
)
export const translateCaptions = formAction(translateInput, beginTranslation, (made) =>
  editor(made, 'begun'),
)
export const releaseCaptions = formAction(checkInput, checkCaptions, (made) =>
  editor(made, 'checked'),
)
export const draftCaptionsByMachine = formAction(machineInput, draftCues, (made, { page }) =>
  editor(made, 'machine', page),
)
export const askForMachineTranscript = formAction(oneLanguage, askForTranscript, desk)
export const sayWhetherVoicesLeave = formAction(
  leaveInput,
  letVoicesLeave,
  ({ slug }) => `/manage/dialogues/${slug}/interviews#voices`,
)
