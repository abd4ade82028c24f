import { fewest, type Banded } from '@/lib/registrations/bands'
import type { Translated } from '@/lib/platform/translated'
import { shareThatAgrees } from './counts'
import { claimsIn, type Claim } from './quantifiers'
import { isCarried, proposed, type Evidence, type Proposal, type Strength } from './strength'

/** A key of `messages/…/refusals.json`, and what it is filled with. */
export type Problem = { code: string; params: Record<string, string | number> }

export type CheckedFinding = {
  /** As readers see it. */
  number: number
  statement: Translated
  strength: Strength | null
  hasSources: boolean
  evidence: readonly (Evidence<string> & { for: 'outside' | 'inside' | 'nobody' })[]
}

/** What keeps a finding from being published, all of it. */
export function problemsOf(finding: CheckedFinding, expectedGroups: readonly string[]): Problem[] {
  const { number, strength, evidence, hasSources } = finding
  const supporting = evidence.filter(({ isAgainst }) => !isAgainst)
  if (supporting.length === 0 && !hasSources) return [{ code: 'finding.bare', params: { number } }]
  if (!hasSources && supporting.every((each) => each.for === 'nobody'))
    return [{ code: 'finding.gone', params: { number } }]
  const proposal = proposed(expectedGroups, evidence)
  const tooBroad: Problem[] =
    strength === null || isCarried(strength, proposal)
      ? []
      : [{ code: 'finding.tooBroad', params: { number, strength, ...counted(proposal) } }]
  return [...tooBroad, ...contradictions(finding, proposal)]
}

const counted = ({ behind, expected }: Proposal<string>) => ({
  count: behind.length,
  expected: expected.length,
  groups: behind.join(' '),
})

/** Each claim once, in whatever languages it is made. */
function contradictions(finding: CheckedFinding, proposal: Proposal<string>): Problem[] {
  const found = Object.entries(finding.statement.texts).flatMap(([language, text]) =>
    claimsIn(text, language).flatMap((claim) => {
      const problem = contradiction(claim, finding, proposal)
      return problem ? [problem] : []
    }),
  )
  const known = new Set<string>()
  return found.filter(({ code, params }) => {
    const key = JSON.stringify([code, params])
    return !known.has(key) && known.add(key)
  })
}

function contradiction(
  { kind, word, group }: Claim,
  { number, evidence }: CheckedFinding,
  proposal: Proposal<string>,
): Problem | null {
  if (group !== null) return ofGroup({ kind, word, group }, number, evidence)
  const { behind, expected } = proposal
  const isTrue =
    kind === 'all' ? behind.length === expected.length : behind.length * 2 > expected.length
  return isTrue
    ? null
    : { code: 'finding.claimOfGroups', params: { number, word, ...counted(proposal) } }
}

/** "Most miners": held against the best of the published figures of that group; without any, it rests on nothing. */
function ofGroup(
  { kind, word, group }: { kind: Claim['kind']; word: string; group: string },
  number: number,
  evidence: CheckedFinding['evidence'],
): Problem | null {
  const figures = evidence
    .filter(({ isAgainst }) => !isAgainst)
    .flatMap(({ stances }) => stances.filter((each) => each.group === group))
    .map(({ figure }) => figure)
    .sort((a, b) => (shareThatAgrees(b) ?? -1) - (shareThatAgrees(a) ?? -1))
  const [best] = figures
  const share = best ? shareThatAgrees(best) : null
  if (!best || share === null)
    return { code: 'finding.claimUncounted', params: { number, word, group } }
  const isTrue =
    kind === 'most'
      ? share > 0.5
      : best.kind === 'counts'
        ? best.agree === best.answered
        : share > 0.8
  if (isTrue) return null
  if (best.kind === 'bands') {
    const params = { number, word, group, from: best.agree, to: best.agree + 20 }
    return { code: 'finding.claimOfShare', params }
  }
  const [agree, answered] =
    best.kind === 'counts'
      ? [String(best.agree), String(best.answered)]
      : best.kind === 'steps'
        ? [span(best.agree), span(best.answered)]
        : ['', '']
  return { code: 'finding.claimOfCount', params: { number, word, group, agree, answered } }
}

/** "5–9": as it was published, never finer. */
const span = (band: Banded) =>
  band === null
    ? `0–${fewest - 1}`
    : band.kind === 'exactly'
      ? String(band.count)
      : `${band.from}–${band.to}`
