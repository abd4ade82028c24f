'use server'

import { formAction } from '@/lib/web/form-action'
import { arrangeStages } from './operations'
import { arrangedStages } from './schema'

export const arrange = formAction(
  arrangedStages,
  arrangeStages,
  ({ slug }) => `/manage/dialogues/${slug}?done=dialogue.arrangeStages`,
)
