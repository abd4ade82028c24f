import { Readable } from 'node:stream'
import { visitor } from '@/lib/access/actor'
import { confirmCommitment, publishCommitment } from '@/lib/commitments/operations/answer'
import { askOwner } from '@/lib/commitments/operations/ask'
import { addProof } from '@/lib/commitments/operations/proofs'
import { takeProof } from '@/lib/commitments/proof-file'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { addStep, reportStep } from '@/lib/commitments/operations/steps'
import { draftCommitment } from '@/lib/commitments/operations/write'
import { codeOf, commitmentInput, stepInput } from '@/lib/testing/make-commitment'
import { words } from '@/lib/testing/make'
import type { Council } from '@/lib/testing/views'
import { planted, run, word } from './words'

/** A draft, and a public promise whose owner isn't named, can be called, and has reported what nobody has looked through. */
export async function plantPromises({ convenor, dialogue }: Council) {
  const { slug } = dialogue
  const draft = await draftCommitment(
    convenor,
    commitmentInput(slug, { result: words(`Open ${word('draftPromise')}`) }),
  )
  const digits = [...run].map((letter) => (letter.charCodeAt(0) + 5) % 10).join('')
  const phone = (planted.sentinels.ownerPhone = `+23320${digits.slice(0, 7)}`)
  const publicId = await makePublic(convenor, slug, { ownerName: word('unnamedOwner'), phone })
  await addStep(convenor, stepInput(publicId))
  planted.sentinels.promiseCode = await codeOf(publicId)
  const code = await codeOf(publicId)
  const note = words(word('uncheckedReport'))
  await reportStep(visitor, { ...stepInput(publicId, { note }), code })
  planted.promises.push({ publicId: draft.publicId }, { publicId })
  await plantFile(convenor, publicId)
}

/** A file that nobody but its sender has looked at. */
async function plantFile(convenor: Council['convenor'], publicId: string) {
  const bytes = Buffer.from(`place,licences\n${word('uncheckedFile')},12\n`)
  const taken = await takeProof(Readable.from([bytes]), bytes.length)
  const said = { text: word('uncheckedFileText'), language: 'en', nonce: newToken() }
  const consent = { consent: 'nobodyToBeKnown', nobodyIsYoung: 'on' } as const
  await addProof(convenor, { ...said, ...consent }, taken, { publicId })
  const { id } = await db().commitmentProof.findFirstOrThrow({
    where: { addedAt: { not: null }, step: { commitment: { publicId } } },
    select: { id: true },
  })
  planted.proofs.push({ id })
}

/** All about it is public but the dialogue itself. */
export async function plantPrivatePromise({ convenor, dialogue }: Council) {
  const result = words(`Open ${word('privatePromise')}`)
  const publicId = await makePublic(convenor, dialogue.slug, { result })
  planted.promises.push({ publicId })
  planted.hidden.push(`/en/commitments/${publicId}`, `/en/dialogues/${dialogue.slug}/commitments`)
}

async function makePublic(
  convenor: Council['convenor'],
  slug: string,
  wish: Parameters<typeof commitmentInput>[1],
): Promise<string> {
  const { publicId } = await draftCommitment(convenor, commitmentInput(slug, wish))
  await askOwner(convenor, { publicId })
  await confirmCommitment(visitor, { code: await codeOf(publicId), publicId: '', isNamed: false })
  await publishCommitment(convenor, { publicId })
  return publicId
}
