import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { standingSelect } from '@/lib/interviews/standing'
import type { Prisma, Reader, Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { hashOfConsentCode } from './code'
import type { AboutSpeaker } from './policy'
import type { Holder } from './schema'
import { unknownCode } from './tries'

export const ownSpeakerSelect = {
  id: true,
  personId: true,
  interviewId: true,
  /** The last time that somebody asked them. */
  ledger: {
    where: { step: { in: ['given', 'renewed'] } },
    select: { takenById: true },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: 1,
  },
  consent: { select: { ...standingSelect, id: true, language: true } },
  interview: {
    select: {
      ...{ id: true, slug: true, state: true, dialogueId: true },
      dialogue: { select: factsSelect },
    },
  },
} as const satisfies Prisma.InterviewSpeakerSelect

export type OwnSpeaker = Prisma.InterviewSpeakerGetPayload<{ select: typeof ownSpeakerSelect }>

export function aboutSpeaker({ personId, ledger, interview }: OwnSpeaker): AboutSpeaker {
  return {
    speaker: {
      personId,
      takenById: ledger[0]?.takenById ?? null,
      isWithdrawn: interview.state === 'withdrawn',
    },
    dialogue: factsOf(interview.dialogue),
  }
}

/** By their code, or by the account of whoever asks: somebody else's id says nothing. */
export async function findSpeaker(
  reader: Reader,
  actor: Actor,
  { code, speakerId }: Holder,
): Promise<OwnSpeaker> {
  if (code !== '') {
    const found = await reader.interviewSpeaker.findUnique({
      where: { codeHash: hashOfConsentCode(code) },
      select: ownSpeakerSelect,
    })
    if (!found) throw unknownCode()
    return found
  }
  const personId = personIdOf(actor)
  const found =
    personId && speakerId
      ? await reader.interviewSpeaker.findFirst({
          where: { id: speakerId, personId },
          select: ownSpeakerSelect,
        })
      : null
  if (!found) throw notFound()
  return found
}

/** The same, and nobody else changes the interview meanwhile: a release waits for a withdrawal, and it for a release. */
export async function lockSpeaker(
  tx: Transaction,
  actor: Actor,
  holder: Holder,
): Promise<OwnSpeaker> {
  const { interviewId } = await findSpeaker(tx, actor, holder)
  await tx.$queryRaw`SELECT 1 FROM interview WHERE id = ${interviewId}::uuid FOR UPDATE`
  return findSpeaker(tx, actor, holder)
}
