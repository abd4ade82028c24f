import { expect, test } from 'vitest'
import type { DialogueFacts, StageFacts } from '@/lib/access/facts'
import { stageKinds } from '@/lib/access/stages'
import { stageLine } from './stage-line'

const now = new Date('2026-11-23T12:00:00Z')
const day = (text: string) => new Date(`${text}T00:00:00Z`)

function dialogue(change: Partial<DialogueFacts>): DialogueFacts {
  return {
    id: 'x',
    access: 'public',
    state: 'open',
    isSheltered: false,
    stages: [],
    safeguardingLeads: [],
    ...change,
  }
}

const stage = (
  kind: StageFacts['kind'],
  opensAt: Date | null,
  closesAt: Date | null,
  by: StageFacts['switch'] = 'byDate',
): StageFacts => ({ kind, opensAt, closesAt, switch: by })

const states = (facts: DialogueFacts) =>
  Object.fromEntries(stageLine(facts, now).map(({ kind, state }) => [kind, state]))

test('stages are past, present and to come by their dates', () => {
  const stages = [
    stage('registration', day('2026-11-20'), day('2026-12-01')),
    stage('preparation', day('2026-10-01'), day('2026-11-20')),
    stage('discussion', day('2026-12-01'), null),
  ]
  expect(states(dialogue({ stages }))).toEqual({
    preparation: 'done',
    registration: 'now',
    discussion: 'next',
  })
})

test('a stage without dates is over once a later one has begun', () => {
  const stages = [stage('preparation', null, null), stage('discussion', null, null, 'open')]
  expect(states(dialogue({ stages }))).toEqual({ preparation: 'done', discussion: 'now' })
})

test('a stage that a convenor closed by hand is not marked as present', () => {
  const stages = [stage('discussion', day('2026-11-01'), day('2026-12-01'), 'closed')]
  expect(states(dialogue({ stages }))).toEqual({ discussion: 'next' })
})

test('in a closed dialogue only the follow-up goes on, in an archived one nothing', () => {
  const stages = stageKinds.map((kind) => stage(kind, null, null, 'open'))
  expect(states(dialogue({ stages, state: 'closed' }))).toMatchObject({
    discussion: 'done',
    followUp: 'now',
  })
  expect(states(dialogue({ stages, state: 'archived' }))).toMatchObject({ followUp: 'done' })
})

test('what a stage opens is what the rules say', () => {
  const [line] = stageLine(dialogue({ stages: [stage('registration', null, null)] }), now)
  expect(line?.opens).toEqual(['registration.create', 'registration.enter', 'event.register'])
})
