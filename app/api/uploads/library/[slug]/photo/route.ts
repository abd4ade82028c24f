import { mayChange } from '@/lib/library/operations/files'
import { addPhoto, dropPhoto, takePhoto } from '@/lib/library/operations/photos'
import { limits, photoInput } from '@/lib/library/schema'
import { fileFormRoute } from '@/lib/web/file-form-route'

const formBytes = 100_000
const page = ({ slug }: { slug: string }) => `/manage/library/${encodeURIComponent(slug)}/photos`

/** A photograph of an item with what it shows and who agreed, from a plain form. */
export const POST = fileFormRoute({
  may: (actor, { slug }: { slug: string }) => mayChange(actor, slug),
  schema: photoInput,
  field: 'file',
  mostBytes: limits.photoBytes + formBytes,
  take: takePhoto,
  operation: addPhoto,
  drop: dropPhoto,
  form: page,
  destination: (item) => `${page(item)}?done=added`,
})
