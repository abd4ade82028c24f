import { visitor, type Actor } from '@/lib/access/actor'
import { findSound } from '@/lib/audio/bytes'
import { checkTranscript, compareWords, writeTranscript } from '@/lib/audio/operations/write-down'
import { recordingPage } from '@/lib/audio/queries'
import { makeMember } from './make'
import { audioOf } from './spoken'
import { makeCouncil, publishes } from './views'

/** What somebody writes down of what was said. */
export const saidWords = 'Mercury is what we know; show us another way first.'

/** Who may hear what waits. */
export const staff = ['facilitator', 'rapporteur', 'convenor', 'lead']

/** The people around a spoken view, and what those who write it down do. */
export async function spokenSetting() {
  const council = await makeCouncil()
  const { dialogue, miner, otherMiner, official, facilitator, otherFacilitator } = council
  const { rapporteur, convenor, lead, officialConvenor, elsewhere } = council
  const minersFacilitator = await makeMember({
    roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'miners' }],
  })
  const pageOf = (actor: Actor, publicId: string) => recordingPage(actor, dialogue.slug, publicId)
  const writesDown = async (actor: Actor, publicId: string, text = saidWords) =>
    writeTranscript(actor, { publicId, text, language: 'tw', isGloss: false, seen: undefined })
  const checks = async (actor: Actor, publicId: string) => {
    const { mark } = await pageOf(rapporteur, publicId)
    return checkTranscript(actor, { publicId, seen: mark })
  }
  const compares = async (actor: Actor, publicId: string) => {
    const { mark } = await pageOf(rapporteur, publicId)
    return compareWords(actor, { publicId, seen: mark })
  }
  /** Written down, checked and released. */
  const heardOut = async (publicId: string) => {
    await writesDown(facilitator, publicId)
    await checks(otherFacilitator, publicId)
    await publishes(council, publicId)
  }
  const hears = async (actor: Actor, publicId: string) =>
    findSound(actor, (await audioOf(publicId)).id).then(
      () => true,
      () => false,
    )
  /** Those of all these who hear it. */
  const listeners = async (publicId: string) => {
    const all: Record<string, Actor> = {
      ...{ visitor, miner, otherMiner, official, elsewhere, officialConvenor },
      ...{ facilitator, rapporteur, convenor, lead },
    }
    const found: string[] = []
    for (const [name, actor] of Object.entries(all)) {
      if (await hears(actor, publicId)) found.push(name)
    }
    return found
  }
  return {
    ...council,
    ...{ council, slug: dialogue.slug, minersFacilitator },
    ...{ pageOf, writesDown, checks, compares, heardOut, hears, listeners },
  }
}
