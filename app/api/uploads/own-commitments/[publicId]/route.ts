import { addOwnProof, maySendOwnProof } from '@/lib/commitments/operations/proofs'
import { dropProof, takeProof } from '@/lib/commitments/proof-file'
import { limits, proofInput, type Holder } from '@/lib/commitments/schema'
import { fileFormRoute } from '@/lib/web/file-form-route'
import { readFlash } from '@/lib/web/flash'

const formBytes = 20_000

/** The code stands in no address and in no form: it is sealed in this browser. */
const holderOf = async ({ publicId }: { publicId: string }): Promise<Holder> => ({
  publicId,
  code: (await readFlash('commitment'))?.code ?? '',
})

/** A file that shows how far a promise is, from whoever promised. */
export const POST = fileFormRoute({
  may: async (actor, which: { publicId: string }) => maySendOwnProof(actor, await holderOf(which)),
  schema: proofInput,
  field: 'file',
  mostBytes: limits.fileBytes + formBytes,
  take: takeProof,
  operation: async (actor, input, taken, which) =>
    addOwnProof(actor, input, taken, await holderOf(which)),
  drop: dropProof,
  form: ({ publicId }) => `/commitments/confirm/proof/${encodeURIComponent(publicId)}`,
  destination: () => '/commitments/confirm?done=proofSent',
})
