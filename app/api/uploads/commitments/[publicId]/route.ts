import { addProof, maySendProof } from '@/lib/commitments/operations/proofs'
import { dropProof, takeProof } from '@/lib/commitments/proof-file'
import { limits, proofInput } from '@/lib/commitments/schema'
import { fileFormRoute } from '@/lib/web/file-form-route'

const formBytes = 20_000
const desk = ({ publicId }: { publicId: string }) =>
  `/manage/commitments/${encodeURIComponent(publicId)}`

/** A file that shows how far a promise is, from those who work on it. */
export const POST = fileFormRoute({
  may: (actor, which: { publicId: string }) => maySendProof(actor, which),
  schema: proofInput,
  field: 'file',
  mostBytes: limits.fileBytes + formBytes,
  take: takeProof,
  operation: addProof,
  drop: dropProof,
  form: (which) => `${desk(which)}/proof`,
  destination: (which) => `${desk(which)}?done=proofSent#steps`,
})
