import { commandLine, dialogueRoles } from '@/lib/access/actor'
import { archiveDialogue, closeDialogue, publishDialogue } from '@/lib/dialogues/life/operations'
import { createDialogue } from '@/lib/dialogues/operations'
import { addPrompt } from '@/lib/dialogues/prompts/operations'
import type { stakeholderGroups } from '@/lib/dialogues/schema'
import { type NewDialogue } from '@/lib/dialogues/schema'
import { arrangeStages } from '@/lib/dialogues/stages/operations'
import type { ArrangedStages } from '@/lib/dialogues/stages/schema'
import { transaction } from '@/lib/platform/db'
import { inLanguage } from '@/lib/platform/translated'
import { grantRole } from '@/lib/roles/grants'
import type { stageKinds } from '@/lib/access/stages'
import { goalsOfTopics } from '../data/goals'
import { dialogues } from '../data/dialogues'
import { isoDate, type Dialogue } from '../data/kinds'
import { staff } from '../data/staff'
import { found, nonce, type Stage } from './stage'

/** The convenor begins each dialogue, gathers a team, asks the question, sets the stages and publishes it. */
export async function beginDialogues(stage: Stage): Promise<void> {
  const administrator = await stage.actor('st-admin')
  for (const dialogue of dialogues) {
    const day = stage.noLaterThanToday(dialogue.createdOn)
    await stage.on(day, async () => {
      const { id } = await createDialogue(administrator, inputOf(dialogue, stage))
      stage.dialogues.set(dialogue.id, id)
      await gatherTeam(stage, dialogue)
    })
    stage.forget()
    const convenor = await stage.actor('st-convenor')
    const dialogueId = found(stage.dialogues, dialogue.id)
    await stage.on(day, async () => {
      const { id } = await addPrompt(convenor, {
        dialogueId,
        nonce: nonce('prompt', dialogue.id),
        question: dialogue.prompt,
        guidance: null,
      })
      stage.prompts.set(dialogue.id, id)
      await arrangeStages(convenor, { dialogueId, stages: stagesOf(dialogue, stage) })
      await publishDialogue(convenor, { dialogueId })
    })
  }
  stage.forget()
}

/** Who begins a dialogue convenes it: the administrator hands that on to the demonstration's convenor. */
async function gatherTeam(stage: Stage, dialogue: Dialogue): Promise<void> {
  const dialogueId = found(stage.dialogues, dialogue.id)
  await transaction(async (tx) => {
    for (const { id, role, speaksFor, dialogues: theirs } of staff)
      if (role && dialogueRoles.some((each) => each === role) && theirs.includes(dialogue.id)) {
        const personId = found(stage.people, id)
        await grantRole(tx, commandLine, {
          personId,
          role,
          dialogueId,
          speaksFor: speaksFor ?? null,
        })
      }
    await tx.roleGrant.updateMany({
      where: { dialogueId, personId: found(stage.people, 'st-admin'), endedAt: null },
      data: { endedAt: stage.day(stage.noLaterThanToday(dialogue.createdOn)) },
    })
  })
}

function inputOf(dialogue: Dialogue, stage: Stage): NewDialogue {
  const wish = (group: (typeof stakeholderGroups)[number]) => ({
    takesPart: dialogue.groups[group] !== undefined,
    target: dialogue.groups[group]?.target ?? null,
  })
  return {
    nonce: nonce('dialogue', dialogue.id),
    slug: dialogue.slug,
    title: dialogue.title,
    description: dialogue.description,
    access: dialogue.access,
    howToAsk: null,
    country: dialogue.country,
    district: inLanguage(dialogue.place, 'en').text.split(',')[0]?.trim() ?? null,
    languages: [...dialogue.languages],
    topics: [...dialogue.topics],
    goals: goalsOfTopics(dialogue.topics),
    startsOn: stage.day(dialogue.from),
    endsOn: stage.day(dialogue.to),
    rule: dialogue.sessionRule,
    hosts: dialogue.hosts.map((id) => found(stage.organisations, id)),
    groups: {
      government: wish('government'),
      civilSociety: wish('civilSociety'),
      industry: wish('industry'),
      miners: wish('miners'),
      community: wish('community'),
      academia: wish('academia'),
      media: wish('media'),
      partner: wish('partner'),
    },
    background: [...dialogue.facts],
    missingVoices: dialogue.attendance?.missingVoices ?? null,
  }
}

function stagesOf(dialogue: Dialogue, stage: Stage): ArrangedStages['stages'] {
  const one = (kind: (typeof stageKinds)[number]) => {
    const dates = dialogue.stages.find((each) => each.stage === kind)
    return {
      opensOn: dates ? stage.day(dates.from) : null,
      closesOn: dates?.to ? stage.day(dates.to) : null,
      switch: 'byDate' as const,
    }
  }
  return {
    preparation: one('preparation'),
    registration: one('registration'),
    discussion: one('discussion'),
    event: one('event'),
    summary: one('summary'),
    followUp: one('followUp'),
  }
}

/** Last of all: an archived dialogue takes nothing in any more. */
export async function closeOldDialogues(stage: Stage): Promise<void> {
  const convenor = await stage.actor('st-convenor')
  for (const { id, to } of dialogues.filter(({ state }) => state === 'archived'))
    await stage.on(isoDate({ daysFromNow: 60 }, isoDate(to, stage.today)), async () => {
      const dialogueId = found(stage.dialogues, id)
      await closeDialogue(convenor, { dialogueId })
      await archiveDialogue(convenor, { dialogueId })
    })
}
