'use server'

import { formAction } from '@/lib/web/form-action'
import { writeNotice, writePage } from './operations'
import { writtenNotice, writtenPage } from './schema'

export const write = formAction(writtenPage, writePage, (result) =>
  'preview' in result ? result : `/${result.kind}`,
)
export const writeOfDialogue = formAction(writtenNotice, writeNotice, (result) =>
  'preview' in result ? result : `/dialogues/${result.slug}/privacy`,
)
