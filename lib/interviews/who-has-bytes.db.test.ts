import { beforeAll, expect, test } from 'vitest'
import type { InterviewState } from '@/generated/prisma/enums'
import { visitor, type Actor } from '@/lib/access/actor'
import { findSound } from '@/lib/audio/bytes'
import { checkTranscript, writeTranscript } from '@/lib/audio/operations/write-down'
import { recordingPage } from '@/lib/audio/queries'
import { openEvidence } from '@/lib/consents/operations/evidence'
import { withdrawOwn } from '@/lib/consents/operations/less'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { after, atTime, days, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { peopleAround } from '@/lib/testing/people-around'
import { askedByAll, tableOf, type Given, type Kind } from '@/lib/testing/asked-by-all'
import { makeAllBytes, type AllBytes } from '@/lib/testing/make-all-bytes'
import { agreed } from '@/lib/testing/make-consent'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { makeDialogue, makePerson } from '@/lib/testing/make'
import { audioOf, says } from '@/lib/testing/spoken'
import { makeCouncil, publishes } from '@/lib/testing/views'
import { eraseFiles } from './operations/erase'
import { openOriginal } from './operations/open-original'

/*
 * Tries every kind of bytes as every kind of person in every state, and writes down who was given them: what
 * docs/bytes.md says was asked for, not believed.
 */
withMediaFolder()

const people = new Map<string, Actor>()
let dialogue: Awaited<ReturnType<typeof makeDialogue>>
let speakerId = ''
const who = (name: string): Actor => {
  const actor = people.get(name)
  if (!actor) throw new Error(`nobody called ${name}`)
  return actor
}

beforeAll(async () => {
  dialogue = await makeDialogue()
  const speaker = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
  speakerId = speaker.id
  const elsewhere = (await makeDialogue()).id
  for (const [name, actor] of await peopleAround({ here: dialogue.id, elsewhere, speakerId })) {
    people.set(name, actor)
  }
})

/** Everybody tries to open what is hidden; what they are refused stays closed. */
async function openAll({ plain, hidden, step }: AllBytes) {
  const reason = 'somebody says that it is not them'
  const { id: consentId, speakerId: speaker } = step
  for (const actor of people.values()) {
    const tries = [
      () => openOriginal(actor, { slug: hidden.slug, reason }),
      () => openEvidence(actor, { slug: plain.slug, speakerId: speaker, consentId, reason }),
    ]
    for (const attempt of tries) {
      await attempt().catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    }
  }
}

const agreeTo = (speaker: string, wish: Parameters<typeof agreed>[0]) =>
  db().consent.create({ data: { speakerId: speaker, ...agreed(wish), step: 'narrowed' } })

/** What happens before everybody asks; those who have opened something have done so before it. */
type Situation = {
  title: string
  state: InterviewState
  scope: 'dialogue' | 'public'
  then?: (made: AllBytes) => Promise<unknown>
}

const bySpeakers = (made: AllBytes, change: (speaker: string) => Promise<unknown>) =>
  db()
    .interviewSpeaker.findMany({
      where: { interviewId: { in: [made.plain.id, made.hidden.id] } },
      select: { id: true },
    })
    .then(async (speakers) => {
      for (const { id } of speakers) await change(id)
    })

async function takeBack(made: AllBytes) {
  await withdrawOwn(visitor, { code: made.code, speakerId: null })
  const { id } = await db().interviewSpeaker.findFirstOrThrow({
    where: { interviewId: made.hidden.id },
  })
  await withdrawOwn(who('who speaks'), { code: '', speakerId: id })
}

const situations: Situation[] = [
  { title: 'Before it is offered', state: 'draft', scope: 'public' },
  { title: 'While it waits for release', state: 'pending', scope: 'public' },
  { title: 'Released to participants', state: 'published', scope: 'dialogue' },
  { title: 'Released to everybody', state: 'published', scope: 'public' },
  {
    title: 'Released to everybody, then the public web may only have the words',
    state: 'published',
    scope: 'public',
    then: (made) =>
      bySpeakers(made, async (speaker) => {
        await agreeTo(speaker, { uses: ['dialogue', 'publicWeb'], facets: ['words', 'name'] })
      }),
  },
  {
    title: 'Released to everybody, then only this dialogue',
    state: 'published',
    scope: 'public',
    then: (made) => bySpeakers(made, (speaker) => agreeTo(speaker, { uses: ['dialogue'] })),
  },
  {
    title: 'Released to everybody, and the day of review has come',
    state: 'published',
    scope: 'public',
    then: (made) => bySpeakers(made, (speaker) => agreeTo(speaker, { reviewOn: today() })),
  },
  {
    title: 'Released to everybody, then withdrawn by the speaker’s code',
    state: 'published',
    scope: 'public',
    then: takeBack,
  },
  {
    title: 'Released to participants, then withdrawn',
    state: 'published',
    scope: 'dialogue',
    then: takeBack,
  },
  {
    title: 'Released to participants, a draft for everybody since, then withdrawn',
    state: 'published',
    scope: 'dialogue',
    then: async (made) => {
      const id = { in: [made.plain.id, made.hidden.id] }
      await db().interview.updateMany({
        where: { id },
        data: { state: 'draft', scope: 'public' },
      })
      await takeBack(made)
    },
  },
  {
    title: 'Withdrawn before it was ever released',
    state: 'draft',
    scope: 'public',
    then: takeBack,
  },
  {
    title: 'Eight days after a withdrawal, the files erased',
    state: 'published',
    scope: 'public',
    then: async (made) => {
      await takeBack(made)
      await atTime(after(now(), days(8)), async () => {
        for (const { id } of [made.plain, made.hidden]) await eraseFiles({ interviewId: id })
      })
    },
  },
]

const team = ['rapporteur', 'facilitator', 'convenor', 'safeguarding lead']
const inside = ['participant', 'official', 'company', 'convenor for government']
const groups = { 'all inside': [...inside, 'who speaks', ...team], 'the team': team }
const isShut = ({ name }: Kind) => name.endsWith('unopened')

const pages: string[] = []
const page = (title: string, answers: [string, Given][], names: readonly string[]) =>
  pages.push(`## ${title}\n\n${tableOf(answers, names, groups)}`)

test.each(situations)('$title', { timeout: 180_000 }, async ({ title, state, scope, then }) => {
  const wish = { dialogueSlug: dialogue.slug, speakerId, state, scope }
  const made = await makeAllBytes(
    { convenor: who('convenor'), facilitator: who('facilitator') },
    wish,
  )
  const answers: [string, Given][] = []
  const askFor = async (kind: Kind) => {
    const before = await db().activity.count()
    answers.push([kind.name, await askedByAll(people, kind)])
    // A reading changes nothing, not even the log (attack 15).
    expect(await db().activity.count()).toBe(before)
  }
  // What is to stay closed is asked for before anybody opens it.
  if (!then) for (const kind of made.kinds.filter(isShut)) await askFor(kind)
  await openAll(made)
  await then?.(made)
  for (const kind of made.kinds.filter((each) => !isShut(each))) await askFor(kind)
  page(title, answers, [...people.keys()])
})

test('a spoken view', { timeout: 180_000 }, async () => {
  const council = await makeCouncil()
  const { miner, facilitator, otherFacilitator, dialogue: here } = council
  const asking = new Map<string, Actor>([
    ['visitor', visitor],
    ['participant of another dialogue', council.elsewhere],
    ['editor', council.editor],
    ['participant', council.otherMiner],
    ['official', council.official],
    ['convenor for government', council.officialConvenor],
    ['who speaks', miner],
    ['rapporteur', council.rapporteur],
    ['facilitator', facilitator],
    ['convenor', council.convenor],
    ['safeguarding lead', council.lead],
  ])
  const answers: [string, Given][] = []
  const askFor = async (name: string, id: string) => {
    const found = await askedByAll(asking, { name, find: (actor) => findSound(actor, id) })
    answers.push([name, found])
  }
  const waiting = await says(miner, council.prompt)
  await askFor('waiting to be written down', (await audioOf(waiting.publicId)).id)
  const named = { attribution: 'named', letHear: true, isPublic: true } as const
  const { publicId } = await says(miner, council.prompt, named)
  const written = { publicId, text: 'As I say it.', language: 'tw', isGloss: false }
  await writeTranscript(facilitator, { ...written, seen: undefined })
  const { mark } = await recordingPage(otherFacilitator, here.slug, publicId)
  await checkTranscript(otherFacilitator, { publicId, seen: mark })
  await publishes(council, publicId, ['consent', 'editing'])
  const { id } = await audioOf(publicId)
  await askFor('published, named, with leave to be heard', id)
  await withdrawView(miner, { publicId })
  await askFor('withdrawn', id)
  page('A spoken view', answers, [...asking.keys()])
})

test('docs/bytes.md says what was given', async () => {
  const head = `# Who is given which bytes

Written by \`lib/interviews/who-has-bytes.db.test.ts\`, which asks for each of them as each of these people: whole, in
part, and for the head alone. Whoever isn’t named is told that there is nothing (404). What is given to everybody
“(public)” may lie in a shared cache, which has to ask each time; all else is \`private, no-store\`. “With a reason”:
said in the log of the dialogue within the hour before.

- Who asks: ${[...people.keys()].join(', ')}.
- All inside: ${groups['all inside'].join(', ')}.
- The team: ${team.join(', ')}. A code was asked for by everybody who holds it.

`
  await expect(`${head}${pages.join('\n')}`).toMatchFileSnapshot('../../docs/bytes.md')
})
