'use server'

import { formAction } from '@/lib/web/form-action'
import { publishGround } from './operations/publish'
import { publishInput } from './schema'

export const publishASnapshot = formAction(
  publishInput,
  publishGround,
  ({ slug }) => `/manage/dialogues/${slug}/common-ground?done=published`,
)
