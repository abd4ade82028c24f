import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'

/** A picture is what these forms don't show. */
const withoutPicture: readonly InterviewForm[] = ['voiceOnly', 'alteredVoice']
export const showsPicture = (form: InterviewForm) => !withoutPicture.includes(form)

/** The voice itself is heard. */
export const hearsVoice = (form: InterviewForm) => form !== 'alteredVoice'

/** A face can be made out. */
export const showsFace = (form: InterviewForm) => form === 'full'

type File = { kind: RenditionKind; form: InterviewForm }

/** The files that may be shown: the recording as it was sent only where nothing of it is hidden. */
export function shownFiles<F extends File>(row: { form: InterviewForm; renditions: readonly F[] }) {
  return row.renditions.filter(
    ({ kind, form }) => form === row.form && (kind !== 'original' || row.form === 'full'),
  )
}

const played: readonly RenditionKind[] = [
  'original',
  'low',
  'file360',
  'file480',
  'file720',
  'audio',
]

/** What a player plays that knows one file only; of a hidden face or voice what was made of it. */
export function playedFile<F extends File>(row: { form: InterviewForm; renditions: readonly F[] }) {
  const files = shownFiles(row)
  for (const kind of played) {
    const found = files.find((file) => file.kind === kind)
    if (found) return found
  }
  return null
}
