'use server'

import { formAction } from '@/lib/web/form-action'
import { copyDialogue } from './life/copy'
import { archiveDialogue, closeDialogue, publishDialogue, reopenDialogue } from './life/operations'
import { changeDialogue, createDialogue } from './operations'
import { changedDialogue, copiedDialogue, dialogueChosen, newDialogue } from './schema'

export const create = formAction(
  newDialogue,
  createDialogue,
  ({ slug }) => `/manage/dialogues/${slug}`,
)
export const change = formAction(
  changedDialogue,
  changeDialogue,
  ({ slug }) => `/manage/dialogues/${slug}?done=dialogue.edit`,
)
export const copy = formAction(
  copiedDialogue,
  copyDialogue,
  ({ slug }) => `/manage/dialogues/${slug}/edit`,
)
export const publish = formAction(
  dialogueChosen,
  publishDialogue,
  ({ slug }) => `/manage/dialogues/${slug}?done=dialogue.publish`,
)
export const close = formAction(
  dialogueChosen,
  closeDialogue,
  ({ slug }) => `/manage/dialogues/${slug}?done=dialogue.close`,
)
export const reopen = formAction(
  dialogueChosen,
  reopenDialogue,
  ({ slug }) => `/manage/dialogues/${slug}?done=dialogue.reopen`,
)
export const archive = formAction(
  dialogueChosen,
  archiveDialogue,
  ({ slug }) => `/manage/dialogues/${slug}?done=dialogue.archive`,
)
