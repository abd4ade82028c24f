import type { ConsentUse } from '@/generated/prisma/enums'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { personIsSheltered, type Sheltered } from '@/lib/dialogues/shelter'
import { showsFor } from './reach'
import type { Shows } from './schema'
import { today } from '@/lib/platform/clock'
import type { Prisma } from '@/lib/platform/db'
import type { AboutInterview } from './policy'
import { speakersSelect } from './speakers'

/** The columns that the rules need of an interview and its dialogue. */
export const interviewFactsSelect = {
  id: true,
  state: true,
  scope: true,
  dialogueId: true,
  form: true,
  createdById: true,
  publishedAt: true,
  publicAt: true,
  dialogue: { select: factsSelect },
  speakers: speakersSelect,
  renditions: {
    where: { replacedAt: null },
    select: { kind: true, form: true, contentType: true },
  },
} as const satisfies Prisma.InterviewSelect

type Row = Prisma.InterviewGetPayload<{ select: typeof interviewFactsSelect }>

type File = { uploadedById: string | null }

/** `sheltered` is what `shelteredNow` said a moment ago; `files` those that stand, where a release is asked for. */
export function aboutInterview(
  row: Row,
  sheltered: readonly Sheltered[],
  files: readonly File[] = [],
): AboutInterview {
  const { id, state, scope, dialogueId, speakers, createdById } = row
  const shows = (use: 'dialogue' | 'partners' | 'publicWeb') => showsNow(row, use)
  return {
    interview: {
      id,
      state,
      scope,
      speakerIds: speakers.flatMap(({ personId }) => personId ?? []),
      speakerGroups: speakers.map(({ group }) => group),
      createdById,
      uploaderIds: files.flatMap(({ uploadedById }) => uploadedById ?? []),
      isSheltered: speakers.some(({ personId }) =>
        personIsSheltered(sheltered, { dialogueId, personId }),
      ),
      wasPublished: row.publishedAt !== null,
      wasPublic: row.publicAt !== null,
      shows: {
        dialogue: shows('dialogue'),
        partners: shows('partners'),
        publicWeb: shows('publicWeb'),
      },
    },
    dialogue: factsOf(row.dialogue),
  }
}

type Shown = Pick<Row, 'form' | 'speakers' | 'renditions'>

/** What all who speak agree to at this moment, for one use. */
export function showsNow({ form, speakers, renditions }: Shown, use: ConsentUse): Shows {
  const hasVideo = renditions.some(
    ({ kind, contentType }) => kind !== 'poster' && contentType.startsWith('video/'),
  )
  return showsFor(
    speakers.map(({ consent }) => consent),
    use,
    { form, hasVideo },
    today(),
  )
}
