import 'server-only'
import type { Attribution } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { contributionFacts } from '@/lib/contributions/facts'
import { db } from '@/lib/platform/db'
import { mayListen, soundFacts } from './facts'
import { playable, type Playable } from './queries'

/** What a speaker can do with the sound of one view, and for whom it is kept. */
export type OwnSound = {
  sound: Playable | null
  isLetHeard: boolean
  isChecked: boolean
  canLetHear: boolean
  canEnd: boolean
}

/** Null for a view that is somebody else's, or was typed. */
export async function ownSound(actor: Actor, publicId: string): Promise<OwnSound | null> {
  const contribution = await contributionFacts(db(), { publicId })
  const personId = personIdOf(actor)
  if (!contribution || !personId || contribution.contribution.personId !== personId) return null
  const facts = await soundFacts(db(), contribution)
  if (!facts) return null
  const { isLetHeard, isChecked } = facts.sound
  return {
    sound: mayListen(actor, facts) ? playable(facts) : null,
    isLetHeard,
    isChecked,
    canLetHear: !isLetHeard && can(actor, 'sound.letHear', facts),
    canEnd: isLetHeard && can(actor, 'sound.endHearing', facts),
  }
}

export type SpokenByMe = {
  dialogue: string
  view: string
  on: Date
  attribution: Attribution
  seconds: number
  bytes: number
  mayBeHeard: boolean
  /** Where the sound can be fetched, while it is kept; without the portal's address. */
  sound: string | null
}

/** For "everything of mine": where one's recordings are. Anonymous ones are nobody's. */
export async function spokenByMe(actor: Actor): Promise<SpokenByMe[]> {
  const personId = personIdOf(actor)
  if (!personId) return []
  const rows = await db().contributionAudio.findMany({
    where: { contribution: { personId } },
    orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      storageKey: true,
      bytes: true,
      seconds: true,
      heardSince: true,
      createdOn: true,
      contribution: {
        select: { publicId: true, attribution: true, dialogue: { select: { slug: true } } },
      },
    },
  })
  return rows.map(({ id, storageKey, bytes, seconds, heardSince, createdOn, contribution }) => ({
    dialogue: contribution.dialogue.slug,
    view: contribution.publicId,
    on: createdOn,
    attribution: contribution.attribution,
    seconds,
    bytes,
    mayBeHeard: heardSince !== null,
    sound: storageKey ? `/api/sound/${id}` : null,
  }))
}
