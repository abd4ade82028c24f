import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import {
  contributionFacts,
  lockContribution,
  type ContributionFacts,
} from '@/lib/contributions/facts'
import { tidied } from '@/lib/contributions/schema'
import { countCharacters } from '@/lib/platform/characters'
import { db, transaction } from '@/lib/platform/db'
import { machineTranslator } from '@/lib/platform/machine-translation'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { demandOriginal, keepDraft, type Translated } from './operations'
import type { AboutMachine } from './rules'
import { translationLimit, type AskMachineInput } from './schema'
import { recorded } from '@/lib/contributions/recorded'

/** Per person: a service that is paid by the letter isn't emptied by one of them. */
const turns: Limit = { name: 'machine-translation', turns: 120, seconds: 3600 }

/** A view with the service that its words would go to. */
export function withMachine(facts: ContributionFacts): ContributionFacts & AboutMachine {
  const machine = machineTranslator()
  return { ...facts, machine: { isOn: machine !== null, isOwn: machine?.isOwn ?? false } }
}

/**
 * Has a machine draft a translation. The rules are asked before the words go out, and again when they are back: the
 * service may take long, and nothing is locked meanwhile. Readers get it only after a person has checked it, and
 * always with the label of a machine's work.
 */
export async function askMachine(actor: Actor, input: AskMachineInput): Promise<Translated> {
  const { publicId, language } = input
  const asked = await contributionFacts(db(), { publicId })
  if (!asked || !can(actor, 'contribution.read', asked)) throw notFound()
  authorize(actor, 'translation.askMachine', withMachine(asked))
  const machine = machineTranslator()
  if (!machine) throw notFound()
  const original = await transaction((tx) => demandOriginal(tx, asked, input))
  await demandTurn(turns, personIdOf(actor) ?? '')
  const made = await machine.translate({
    text: original.text,
    from: original.language,
    to: language,
  })
  const text = tidied(made)
  if (text === '' || countCharacters(text) > translationLimit) {
    throw new Refusal('conflict', 'machineUnreachable')
  }
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'translation.askMachine', withMachine(facts))
    await demandOriginal(tx, facts, input)
    const where = { contributionId: facts.contribution.id, language, isStale: false }
    // A person's words are never overwritten by a machine's.
    if ((await tx.contributionTranslation.count({ where })) > 0) {
      throw new Refusal('conflict', 'translatedMeanwhile')
    }
    await keepDraft(tx, facts, { language, text }, { byId: null, isMachine: true })
    await record(tx, actor, 'translation.askMachine', recorded(facts))
    return { slug: facts.slug, publicId, language }
  })
}
