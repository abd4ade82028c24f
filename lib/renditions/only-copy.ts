import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { showsPicture } from '@/lib/interviews/form'

type File = { kind: RenditionKind; form: InterviewForm; contentType: string }

const withPicture: readonly RenditionKind[] = ['low', 'file360', 'file480', 'file720']

/**
 * Nothing has been made yet, nor sent, in which somebody who is to be hidden can be watched or heard: the recording as it
 * came is all there is. A voice alone is not what a blurred film was to be.
 */
export function isOnlyCopy(row: { form: InterviewForm; renditions: readonly File[] }): boolean {
  const { form, renditions } = row
  const recording = renditions.find(({ kind }) => kind === 'original')
  if (form === 'full' || !recording) return false
  const isFilm = showsPicture(form) && recording.contentType.startsWith('video/')
  const kinds: readonly RenditionKind[] = isFilm ? withPicture : ['audio', ...withPicture]
  return !renditions.some((file) => file.form === form && kinds.includes(file.kind))
}
