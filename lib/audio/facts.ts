import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { underRule } from '@/lib/contributions/attribution'
import {
  contributionFacts,
  lockContribution,
  type ContributionFacts,
} from '@/lib/contributions/facts'
import { markOf } from '@/lib/platform/overtaken'
import type { Reader, Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { AboutSound } from './rules'

const soundSelect = {
  id: true,
  storageKey: true,
  contentType: true,
  bytes: true,
  seconds: true,
  sha256: true,
  transcript: true,
  transcriptLanguage: true,
  transcriptIsGloss: true,
  transcribedById: true,
  transcribedOn: true,
  checkedById: true,
  checkedOn: true,
  heardSince: true,
  createdOn: true,
  contribution: {
    select: { text: true, language: true, isGloss: true, session: { select: { rule: true } } },
  },
} as const

export type SoundRow = NonNullable<Awaited<ReturnType<typeof rowOf>>>
export type SoundFacts = ContributionFacts & AboutSound & { row: SoundRow }

const rowOf = (reader: Reader, contributionId: string) =>
  reader.contributionAudio.findUnique({ where: { contributionId }, select: soundSelect })

/** What the rules ask about a recording; null where the view has none. */
export async function soundFacts(
  reader: Reader,
  facts: ContributionFacts,
): Promise<SoundFacts | null> {
  const row = await rowOf(reader, facts.contribution.id)
  if (!row) return null
  const { text, session } = row.contribution
  const lacksWords = text === ''
  return {
    ...facts,
    row,
    sound: {
      isHere: row.storageKey !== null,
      lacksWords,
      hasDraft: lacksWords && row.transcript !== null,
      transcribedById: row.transcribedById,
      isChecked: row.checkedOn !== null,
      isNamed: underRule(session?.rule ?? null, facts.contribution.attribution) === 'named',
      isLetHeard: row.heardSince !== null,
    },
  }
}

/** A spoken view that the actor may read, locked; absent, hidden or typed is "not found". */
export async function lockSound(
  tx: Transaction,
  actor: Actor,
  publicId: string,
): Promise<SoundFacts> {
  const found = await soundFacts(tx, await lockContribution(tx, actor, publicId))
  if (!found) throw notFound()
  return found
}

/** Behind the address of its bytes. */
export async function soundById(reader: Reader, id: string): Promise<SoundFacts | null> {
  const audio = await reader.contributionAudio.findUnique({
    where: { id },
    select: { contributionId: true },
  })
  const facts = audio && (await contributionFacts(reader, { id: audio.contributionId }))
  return facts && soundFacts(reader, facts)
}

/** What stands as its words now, in the shape of the form: what somebody wrote down, or the speaker's own. */
export function wordsOf({ sound, row }: SoundFacts) {
  const { transcript, transcriptLanguage, transcriptIsGloss, contribution } = row
  if (sound.lacksWords) {
    return {
      text: transcript ?? '',
      language: transcriptLanguage ?? contribution.language,
      isGloss: transcriptIsGloss,
    }
  }
  const { text, language, isGloss } = contribution
  return { text, language, isGloss }
}

export const markOfWords = (facts: SoundFacts): string => markOf(wordsOf(facts))

export const mayListen = (actor: Actor, facts: SoundFacts): boolean =>
  can(actor, 'sound.read', facts)
