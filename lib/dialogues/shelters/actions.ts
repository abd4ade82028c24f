'use server'

import { formAction } from '@/lib/web/form-action'
import { bringBack, shelter } from './operations'
import { shelterChosen, shelterWish } from './schema'

export const takeOff = formAction(
  shelterWish,
  shelter,
  ({ slug }) => `/manage/dialogues/${slug}/safety?done=dialogue.shelter`,
)
export const restore = formAction(
  shelterChosen,
  bringBack,
  ({ slug }) => `/manage/dialogues/${slug}/safety?done=dialogue.bringBack`,
)
