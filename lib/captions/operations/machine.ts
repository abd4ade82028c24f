import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { saidMeanwhile } from '@/lib/cues/edit'
import { unwritten } from '@/lib/cues/look'
import { transaction } from '@/lib/platform/db'
import { machineTranslator } from '@/lib/platform/machine-translation'
import { demandUnchanged, markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { tidied } from '@/lib/platform/tidied'
import { keepCaptions } from '../keep'
import { lockWritten } from '../lock'
import { firstOf, pageAsForm } from '../pages'
import { cueLimit, cuesOnPage, type MachineInput } from '../schema'
import { translatorAsService } from '../services'
import { recorded, type Captioned } from './write'

/** Pages per person: a service that is paid by the letter isn't emptied by one of them. */
const turns: Limit = { name: 'machine-captions', turns: 60, seconds: 3600 }

/**
 * Has a machine draft what is still to be written on one page. Nothing is locked while the service works; whoever has
 * saved meanwhile is not overwritten, and a person's words never are.
 */
export async function draftCues(actor: Actor, input: MachineInput): Promise<Captioned> {
  const { slug, language, page } = input
  const machine = machineTranslator()
  const asked = await transaction(async (tx) => {
    const { about, caption, cues } = await lockWritten(tx, actor, input)
    authorize(actor, 'caption.askMachine', { ...about, service: translatorAsService() })
    const from = caption.translatedFrom
    if (!from || !machine) throw notFound()
    const original = await lockWritten(tx, actor, { slug, language: from })
    return { machine, from, cues, original: original.cues }
  })
  await demandTurn(turns, personIdOf(actor) ?? '')
  const first = firstOf(asked.cues, page)
  const made = new Map<number, string>()
  for (const [at, cue] of asked.cues.slice(first, first + cuesOnPage).entries()) {
    const text = cue.text === unwritten ? saidMeanwhile(asked.original, cue) : ''
    if (text === '') continue
    const words = { text: text.replaceAll('\n', ' '), from: asked.from, to: language }
    made.set(first + at, tidied(await asked.machine.translate(words)).slice(0, cueLimit))
  }
  return transaction(async (tx) => {
    const { interview, about, caption, cues } = await lockWritten(tx, actor, input)
    authorize(actor, 'caption.askMachine', { ...about, service: translatorAsService() })
    demandUnchanged(markOf(pageAsForm(asked.cues, page)), pageAsForm(cues, page))
    await keepCaptions(tx, {
      ...{ interviewId: interview.id, language, isGloss: caption.isGloss, isMachine: true },
      cues: cues.map((cue, at) => ({ ...cue, text: made.get(at) || cue.text })),
      // Whoever wrote the other cues still can't check them.
      ...{ translatedFrom: caption.translatedFrom, byId: caption.uploadedById },
    })
    await record(tx, actor, 'caption.askMachine', recorded(interview))
    return { slug, language }
  })
}
