'use server'

import { formAction } from '@/lib/web/form-action'
import { addAuthor, editAuthor } from './operations'
import { authorInput, newAuthor } from './schema'

export const add = formAction(
  newAuthor,
  addAuthor,
  ({ slug }) => `/manage/library/authors/${slug}?done=added`,
)
export const save = formAction(
  authorInput,
  editAuthor,
  ({ slug }) => `/manage/library/authors/${slug}?done=saved`,
)
