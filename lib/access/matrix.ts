import type { Actor } from './actor'
import type { DialogueFacts } from './facts'
import type { Row } from './rule'
import { opens, stageKinds } from './stages'
import { table, type SubjectOf, type Verb } from './table'

type UnionToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (
  all: infer I,
) => void
  ? I
  : never

/** One subject that every verb can be asked about: all the nouns at once. */
export type Situation = UnionToIntersection<Exclude<SubjectOf<Verb>, unknown>> & {
  dialogue: DialogueFacts
}

const stageNames: Record<(typeof stageKinds)[number], string> = {
  preparation: 'preparation',
  registration: 'registration',
  discussion: 'discussion',
  event: 'event',
  summary: 'summary',
  followUp: 'follow-up',
}

/** In which stages `actor` may do `verb`: "yes" in all, "no" in none, else their names. */
function cell(
  verb: Verb,
  actor: Actor,
  situationIn: (verb: Verb, stage: (typeof stageKinds)[number]) => unknown,
  now: Date,
): string {
  const { rule } = table[verb] as Row<unknown>
  const allowed = stageKinds.filter(
    (stage) => rule.check(actor, situationIn(verb, stage), now) === null,
  )
  if (allowed.length === 0) return '–'
  if (allowed.length === stageKinds.length) return 'yes'
  return allowed.map((stage) => stageNames[stage]).join(', ')
}

/** The whole policy as a page that a non-programmer can read. */
export function renderMatrix(
  personas: Record<string, Actor>,
  situationIn: (verb: Verb, stage: (typeof stageKinds)[number]) => unknown,
  now: Date,
): string {
  const names = Object.keys(personas)
  const verbs = Object.keys(table).sort() as Verb[]
  const nouns = [...new Set(verbs.map((verb) => verb.split('.')[0] ?? verb))]
  return [
    '# Who may do what, and when',
    '',
    'Made by `lib/access/matrix.test.ts` from the policy table; a change here is a change of somebody’s rights.',
    'A cell says in which stages of a public, open dialogue the person may do it: yes = in all, – = never.',
    'Private dialogues, drafts and sheltered ones add to this: nobody outside learns that they exist.',
    '',
    '## What each stage opens',
    '',
    ...stageKinds.map((stage) => `- ${stageNames[stage]}: ${opens[stage].join(', ') || 'nothing'}`),
    '',
    ...nouns.flatMap((noun) => [
      `## ${noun}`,
      '',
      ...verbs
        .filter((verb) => verb.startsWith(`${noun}.`))
        .flatMap((verb) => [
          `### ${verb}`,
          '',
          `${(table[verb] as Row<unknown>).says}.`,
          '',
          `Rule: ${(table[verb] as Row<unknown>).rule.name}.`,
          '',
          ...names
            .map((name) => [name, cell(verb, personas[name] as Actor, situationIn, now)] as const)
            .filter(([, stages]) => stages !== '–')
            .map(([name, stages]) => `- ${name}: ${stages}`),
          '',
        ]),
    ]),
  ].join('\n')
}
