import * as en from '@/messages/en'
import * as fr from '@/messages/fr'
import * as sw from '@/messages/sw'
import { frenchTexts } from './french-spaces'

/** The English files are the pattern: their keys are the keys of every language. */
export type Messages = typeof en

export const messages: { en: Messages; fr: Messages; sw: Messages } = {
  en,
  fr: frenchTexts<Messages>(fr),
  sw,
}
