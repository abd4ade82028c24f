import { demoCard } from '@/lib/accounts/demo-card'
import type { Visit } from '@/lib/accounts/visit'
import { now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { approveRegistration } from '@/lib/registrations/operations/decide'
import { enterRegistration } from '@/lib/registrations/operations/enter'
import { register } from '@/lib/registrations/operations/register'
import type { AdultInput } from '@/lib/registrations/schema'
import { dialogues } from '../data/dialogues'
import { isoDate, type Day, type Dialogue, type DialogueId, type Persona } from '../data/kinds'
import { organisations } from '../data/organisations'
import { personas } from '../data/personas'
import { staff } from '../data/staff'
import { unnamedPeople, type UnnamedPerson } from '../data/unnamed'
import { interfaceLanguage, makePerson } from './hosts'
import { each, found, nonce, type Stage } from './stage'

const nowhere: Visit = { deviceId: null, knows: [], address: null, sessionToken: null }

/** Everybody registers for their dialogues and, but for a few who still wait, is let in by the convenor. */
export async function letEverybodyRegister(stage: Stage): Promise<void> {
  for (const persona of personas)
    for (const dialogue of persona.dialogues) await joins(stage, persona, dialogue)
  await each(unnamedPeople, (person) => joinsUnnamed(stage, person))
  stage.forget()
  // In the room they were told by word of mouth: nobody has to call them any more.
  await db().message.updateMany({
    where: { needsCall: true, calledAt: null },
    data: { calledAt: now() },
  })
}

async function joins(stage: Stage, persona: Persona, dialogueId: DialogueId): Promise<void> {
  const day = registrationDay(stage, dialogueId)
  const input = form(dialogueId, persona.id, {
    name: persona.name,
    group: persona.group,
    organisation: organisations.find(({ id }) => id === persona.organisation)?.name ?? null,
    roleTitle: persona.role,
    language: interfaceLanguage(persona.speaks),
  })
  await stage.on(day, async () => {
    if (!stage.people.has(persona.id) && persona.email === null) {
      const facilitator = await stage.actor(facilitatorOf(dialogueId))
      const entered = await enterRegistration(facilitator, input, demoCard(persona.id))
      if (entered.outcome !== 'card') throw new Error(`${persona.id} was turned away`)
      const { personId } = await db().registration.findUniqueOrThrow({
        where: { id: entered.registrationId },
        select: { personId: true },
      })
      stage.people.set(persona.id, personId)
    } else {
      if (!stage.people.has(persona.id)) {
        const language = interfaceLanguage(persona.speaks)
        const make = transaction((tx) => makePerson(tx, { ...persona, language }))
        stage.people.set(persona.id, await make)
      }
      await register(await stage.actor(persona.id), input, nowhere)
    }
    await approve(stage, persona.id, dialogueId)
  })
  stage.forget()
}

async function joinsUnnamed(stage: Stage, person: UnnamedPerson): Promise<void> {
  await stage.on(registrationDay(stage, person.dialogue), async () => {
    const personId = await transaction((tx) => makePerson(tx, { ...person, email: null }))
    stage.people.set(person.id, personId)
    const input = form(person.dialogue, person.id, {
      name: person.name,
      group: person.group,
      organisation: null,
      roleTitle: null,
      language: person.language,
    })
    await register(await stage.actor(person.id), input, nowhere)
    if (person.state === 'approved') await approve(stage, person.id, person.dialogue)
  })
}

async function approve(stage: Stage, id: string, dialogueId: DialogueId): Promise<void> {
  const { id: registrationId } = await db().registration.findUniqueOrThrow({
    where: {
      dialogueId_personId: {
        dialogueId: found(stage.dialogues, dialogueId),
        personId: found(stage.people, id),
      },
    },
    select: { id: true },
  })
  stage.registrations.set(`${id} in ${dialogueId}`, registrationId)
  await approveRegistration(await stage.actor('st-convenor'), {
    registrationId,
    vouchedBy: 'Adjoa Tetteh (demo)',
    vouchedHow: 'met',
  })
}

type Shown = Pick<AdultInput, 'name' | 'group' | 'organisation' | 'roleTitle' | 'language'>

function form(dialogue: DialogueId, id: string, shown: Shown): AdultInput {
  return {
    ...shown,
    dialogue,
    adult: 'yes',
    email: null,
    phone: null,
    nonce: nonce('registration', dialogue, id),
  }
}

function dialogueOf(id: DialogueId): Dialogue {
  const dialogue = dialogues.find((each) => each.id === id)
  if (!dialogue) throw new Error(`no dialogue ${id}`)
  return dialogue
}

/** The second day of registration, or the day of loading where that lies ahead. */
export function registrationDay(stage: Stage, id: DialogueId): Day {
  const from = dialogueOf(id).stages.find(({ stage: kind }) => kind === 'registration')?.from
  if (!from) throw new Error(`${id} never opens registration`)
  return stage.noLaterThanToday(isoDate({ daysFromNow: 1 }, isoDate(from, stage.today)))
}

export function facilitatorOf(dialogue: DialogueId): string {
  const one = staff.find((each) => each.role === 'facilitator' && each.dialogues.includes(dialogue))
  if (!one) throw new Error(`${dialogue} has no facilitator`)
  return one.id
}
