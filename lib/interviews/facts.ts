import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { personIsSheltered, type Sheltered } from '@/lib/dialogues/shelter'
import type { Prisma } from '@/lib/platform/db'
import type { AboutInterview } from './policy'

/** The columns that the rules need of an interview and its dialogue. */
export const interviewFactsSelect = {
  id: true,
  state: true,
  scope: true,
  dialogueId: true,
  speakerId: true,
  speakerGroup: true,
  createdById: true,
  publishedAt: true,
  dialogue: { select: factsSelect },
} as const satisfies Prisma.InterviewSelect

type Row = Prisma.InterviewGetPayload<{ select: typeof interviewFactsSelect }>

type File = { uploadedById: string | null }

/** `sheltered` is what `shelteredNow` said a moment ago; `files` those that stand, where a release is asked for. */
export function aboutInterview(
  row: Row,
  sheltered: readonly Sheltered[],
  files: readonly File[] = [],
): AboutInterview {
  const { id, state, scope, dialogueId, speakerId, speakerGroup, createdById, publishedAt } = row
  return {
    interview: {
      id,
      state,
      scope,
      speakerId,
      speakerGroup,
      createdById,
      uploaderIds: files.flatMap(({ uploadedById }) => uploadedById ?? []),
      isSheltered: personIsSheltered(sheltered, { dialogueId, personId: speakerId }),
      wasPublished: publishedAt !== null,
    },
    dialogue: factsOf(row.dialogue),
  }
}
