import fs from 'node:fs'
import path from 'node:path'
import { estimates } from '@/lib/common-ground/estimate'
import { publish } from '@/lib/common-ground/publication'
import { nearest } from '@/lib/opinion-groups/clusters'
import { cellOf, countsByGroup, type Counts } from '@/lib/opinion-groups/counts'
import { gate } from '@/lib/opinion-groups/gate'
import { opinionGroups, type OpinionGroups } from '@/lib/opinion-groups/groups'
import { placeOf } from '@/lib/opinion-groups/projection'
import { tellingViews } from '@/lib/opinion-groups/representative'
import { votesFrom, type Votes } from '@/lib/opinion-groups/votes'
import { gateOf, refusedCopies } from '@/lib/testing/dealt'
import { readConversation } from '@/lib/testing/opinion'
import { declaredGroups, madeUpAnswers } from './opinion-answers'

// One measurement in a process of its own: analyse PEOPLE VIEWS, gate PEOPLE VIEWS, chance PROJECT CONVERSATION.

const rounded = (number: number) => Math.round(number * 1000) / 1000
const secondsSince = (from: number) => rounded((performance.now() - from) / 1000)
const processorSeconds = () => rounded(process.cpuUsage().user / 1e6)

function tallies(counts: Counts, view: number) {
  return Object.fromEntries(
    declaredGroups.map((group, index) => {
      const { agree, disagree, answered } = cellOf(counts, index, view)
      return [group, { agree, disagree, unsure: answered - agree - disagree }]
    }),
  )
}

function published(votes: Votes, counts: Counts) {
  const groups = declaredGroups.map((group) => ({ group, members: 1000, isExpected: true }))
  const views = votes.views.map((id, view) => ({ id, counted: tallies(counts, view) }))
  return publish({ groups, views, isClosing: false }, {}).publication
}

function analyse(people: number, views: number) {
  const input = madeUpAnswers(people, views)
  const before = processorSeconds()
  const start = performance.now()
  const votes = votesFrom(input)
  const arranging = secondsSince(start)
  const groupOfId = new Map(input.people.map((id, index) => [id, input.groupOf[index] ?? -1]))
  const groupOf = Int32Array.from(votes.people, (id) => groupOfId.get(id) ?? -1)
  const counts = countsByGroup(votes, groupOf, declaredGroups.length)
  const { pull } = published(votes, counts)
  const declared = secondsSince(start)
  const found = opinionGroups(votes, new Map())
  const grouping = secondsSince(start)
  tellingViews(countsByGroup(found.votes, found.groupOf, found.k))
  const seconds = secondsSince(start)
  const peak = process.resourceUsage().maxRSS / 1024
  return {
    seconds,
    peak_mb: Math.round(peak),
    processor_seconds: rounded(processorSeconds() - before),
    answers: votes.value.length,
    of_which_seconds: {
      arranging_answers: arranging,
      declared_groups: rounded(declared - arranging),
      opinion_groups: rounded(grouping - declared),
      telling_views: rounded(seconds - grouping),
    },
    one_answer_more_ms: oneAnswerMore(found, counts, pull),
  }
}

/** A cell of the counts, the estimates of its view, and where its author stands: what an answer changes at once. */
function oneAnswerMore(found: OpinionGroups, counts: Counts, pull: number): number {
  const times = 1000
  const start = performance.now()
  for (let index = 0; index < times; index += 1) {
    const view = index % counts.views
    counts.answered[view] = (counts.answered[view] ?? 0) + 1
    estimates(
      declaredGroups.map((_, group) => cellOf(counts, group, view)),
      pull,
    )
    const person = index % found.votes.people.length
    const [x, y] = placeOf(found.votes, person, found.worth, found.axes)
    nearest(x, y, found.centres)
  }
  return rounded((performance.now() - start) / times)
}

function gated(people: number, views: number) {
  const found = opinionGroups(votesFrom(madeUpAnswers(people, views)), new Map())
  const before = processorSeconds()
  const start = performance.now()
  const told = gate(found.votes, found.authors, found.k)
  const seconds = secondsSince(start)
  return { seconds, processor_seconds: rounded(processorSeconds() - before), ...told }
}

/** Of twenty copies of an open conversation, answers dealt out by chance: how many the gate keeps shut. */
function chance(project: string, name: string) {
  const folders = [
    path.join(project, 'lib/opinion-groups/fixtures'),
    path.join(project, '../shared/data/opinion'),
  ]
  const folder = folders.find((each) => fs.existsSync(path.join(each, name)))
  if (folder === undefined) return 'not there'
  const conversation = readConversation(path.join(folder, name))
  const start = performance.now()
  const refused = refusedCopies(conversation)
  return { refused, seconds: secondsSince(start), itself: gateOf(conversation) }
}

const [what, ...wish] = process.argv.slice(2)
const [people = 0, views = 0] = wish.map(Number)
const result =
  what === 'analyse'
    ? analyse(people, views)
    : what === 'gate'
      ? gated(people, views)
      : chance(wish[0] ?? '', wish[1] ?? '')
process.stdout.write(JSON.stringify(result))
