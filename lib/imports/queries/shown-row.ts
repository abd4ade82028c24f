import 'server-only'
import type { Attribution, StakeholderGroup, WatchedKind } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/db'
import { findFlags, type Watched } from '@/lib/moderation/flags'
import { isContentLanguage } from '@/lib/platform/languages'
import type { RowRecord } from '../facts'
import { hindering, problems, type Problem } from '../schema'
import { maskedSender, readableSender } from '../sender'

/** A piece of what was said; `flag`: something in it that a moderator should see. */
export type Piece = { text: string; flag: WatchedKind | null }

export type ShownRow = {
  number: number
  pieces: Piece[]
  /** The part that is taken in, where it isn't all. */
  excerpt: string | null
  flags: WatchedKind[]
  language: string | null
  saidOn: Date | null
  sender: string | null
  person: { registrationId: string; name: string; group: StakeholderGroup } | null
  group: StakeholderGroup | null
  state: 'waiting' | 'accepted' | 'left'
  attribution: Attribution | null
  isPublic: boolean
  isGloss: boolean
  /** Seconds of its sound. */
  seconds: number | null
  problems: Problem[]
  reason: string | null
  /** May be taken in together with others. */
  isReady: boolean
}

export type FlagRules = { country: string | null; words: Watched[] }

/** By what words of this dialogue are flagged, as when they are posted. */
export async function flagRules(
  reader: Reader,
  dialogueId: string,
  country: string | null,
): Promise<FlagRules> {
  const words = await reader.watchWord.findMany({
    where: { dialogueId },
    select: { kind: true, text: true },
  })
  return { country, words }
}

type Around = { rules: FlagRules; isUnmasked: boolean; hasNoRoom: boolean }

export function shownRow(row: RowRecord, { rules, isUnmasked, hasNoRoom }: Around): ShownRow {
  const flags = findFlags(row.text, rules)
  const { registration } = row
  const known = hasNoRoom ? [...row.problems, 'roundFull'] : row.problems
  const found = problems.filter((problem) => known.includes(problem))
  const language = isContentLanguage(row.language) ? row.language : null
  return {
    ...{ number: row.number, state: row.state, saidOn: row.saidOn, reason: row.reason },
    ...{ excerpt: row.excerpt, attribution: row.attribution, isPublic: row.isPublic },
    ...{ isGloss: row.isGloss, group: row.group, language },
    pieces: piecesOf(row.text, flags),
    flags: [...new Set(flags.map(({ kind }) => kind))],
    sender: isUnmasked ? readableSender(row.sealedSender) : maskedSender(row.sealedSender),
    person: registration && {
      ...{ registrationId: registration.id, name: registration.name },
      group: registration.affiliation.group,
    },
    seconds: row.audioKey === null ? null : row.seconds,
    problems: found,
    isReady:
      registration !== null &&
      language !== null &&
      !found.some((problem) => hindering.includes(problem)),
  }
}

function piecesOf(text: string, flags: ReturnType<typeof findFlags>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, kind } of [...flags].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), flag: null })
    pieces.push({ text: text.slice(start, end), flag: kind })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), flag: null })
  return pieces
}
