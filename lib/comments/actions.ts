'use server'

import { formAction } from '@/lib/web/form-action'
import { settleComment, writeComment } from './operations'
import { commentById, newComment } from './schema'

const place = ({ slug, partId }: { slug: string; partId: string | null }) =>
  `/manage/summaries/${slug}${partId ? `/parts/${partId}` : ''}#comments`

export const sayAboutDraft = formAction(newComment, writeComment, place)
export const settleOrOpen = formAction(commentById, settleComment, place)
