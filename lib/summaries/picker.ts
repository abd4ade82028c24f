import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { citableContributions, citablePageSize } from '@/lib/contributions/queries/citable'
import { pagesOf } from '@/lib/dialogues/list-filters'
import { citableInterviews } from '@/lib/interviews/cited'
import { citableItems } from '@/lib/library/cited'
import { citableNotes } from '@/lib/notes/cited'
import { partForEditing } from './desk'
import { groups } from './schema'

/** The picker's address: only these may narrow it down; what isn't understood counts as not asked. */
export const pickerSearch = z.object({
  text: z.string().trim().min(1).max(80).nullable().catch(null),
  group: z.enum(groups).nullable().catch(null),
  side: z.enum(['for', 'against']).catch('for'),
  page: z.coerce.number().int().min(1).max(500).catch(1),
})
export type PickerSearch = z.output<typeof pickerSearch>

/** What a part may cite: views, interviews and notes of its dialogue and documents, all that the writer may read. */
export async function citableFor(actor: Actor, slug: string, partId: string, search: PickerSearch) {
  const part = await partForEditing(actor, slug, partId)
  const { text, group, page } = search
  const [views, interviews, notes, documents] = await Promise.all([
    citableContributions(actor, part.dialogueId, { text, group, page }),
    citableInterviews(actor, part.dialogueId),
    citableNotes(actor, part.dialogueId),
    citableItems(actor, part.dialogueId),
  ])
  return {
    part,
    count: views.count,
    pages: pagesOf(views.count, citablePageSize),
    views: views.rows.map((view) => ({ ...view, isCited: part.citedViews.includes(view.id) })),
    interviews: interviews.map((interview) => ({
      ...interview,
      isCited: part.citedInterviews.includes(interview.id),
    })),
    notes: notes.map((note) => ({ ...note, isCited: part.citedNotes.includes(note.id) })),
    documents,
  }
}

export type Citable = Awaited<ReturnType<typeof citableFor>>
