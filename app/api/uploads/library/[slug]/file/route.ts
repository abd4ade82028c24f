import { addFile, dropTaken, mayChange, takeFile } from '@/lib/library/operations/files'
import { fileInput, limits } from '@/lib/library/schema'
import { fileFormRoute } from '@/lib/web/file-form-route'

const formBytes = 20_000
const page = ({ slug }: { slug: string }) => `/manage/library/${encodeURIComponent(slug)}/files`

/** A file of an item, from a plain form. */
export const POST = fileFormRoute({
  may: (actor, { slug }: { slug: string }) => mayChange(actor, slug),
  schema: fileInput,
  field: 'file',
  mostBytes: limits.fileBytes + formBytes,
  take: takeFile,
  operation: addFile,
  drop: dropTaken,
  form: page,
  destination: (item) => `${page(item)}?done=added`,
})
