'use server'

import { formAction } from '@/lib/web/form-action'
import {
  addPrompt,
  changePrompt,
  closePrompt,
  movePrompt,
  removePrompt,
  reopenPrompt,
} from './operations'
import { changedPrompt, movedPrompt, newPrompt, promptChosen } from './schema'

export const add = formAction(
  newPrompt,
  addPrompt,
  ({ slug }) => `/manage/dialogues/${slug}/prompts`,
)
export const change = formAction(
  changedPrompt,
  changePrompt,
  ({ slug }) => `/manage/dialogues/${slug}/prompts`,
)
export const close = formAction(
  promptChosen,
  closePrompt,
  ({ slug }) => `/manage/dialogues/${slug}/prompts`,
)
export const reopen = formAction(
  promptChosen,
  reopenPrompt,
  ({ slug }) => `/manage/dialogues/${slug}/prompts`,
)
export const remove = formAction(
  promptChosen,
  removePrompt,
  ({ slug }) => `/manage/dialogues/${slug}/prompts`,
)
export const move = formAction(
  movedPrompt,
  movePrompt,
  ({ slug }) => `/manage/dialogues/${slug}/prompts`,
)
