'use server'

import { formAction } from '@/lib/web/form-action'
import { publishGround } from './operations/publish'
import { takeBackGround } from './operations/take-back'
import { publishInput, takeBackInput } from './schema'

export const publishASnapshot = formAction(
  publishInput,
  publishGround,
  ({ slug }) => `/manage/dialogues/${slug}/common-ground?done=published`,
)

export const takeASnapshotBack = formAction(
  takeBackInput,
  takeBackGround,
  ({ slug }) => `/manage/dialogues/${slug}/common-ground?done=takenBack`,
)
