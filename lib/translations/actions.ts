'use server'

import { formAction } from '@/lib/web/form-action'
import { askMachine } from './machine'
import {
  checkTranslation,
  removeTranslation,
  writeTranslation,
  type Translated,
} from './operations'
import { askMachineInput, checkInput, oneInput, writeInput } from './schema'

/** `done` is a key of `done` in messages/<locale>/translations.json. */
const page =
  (done: 'written' | 'machine') =>
  ({ slug, publicId, language }: Translated) =>
    `/manage/dialogues/${slug}/translations/${publicId}?to=${language}&done=${done}`
const list =
  (done: 'checked' | 'removed') =>
  ({ slug, language }: Translated) =>
    `/manage/dialogues/${slug}/translations?to=${language}&done=${done}`

export const saveTranslation = formAction(writeInput, writeTranslation, page('written'))
export const releaseTranslation = formAction(checkInput, checkTranslation, list('checked'))
export const dropTranslation = formAction(oneInput, removeTranslation, list('removed'))
export const draftByMachine = formAction(askMachineInput, askMachine, page('machine'))
