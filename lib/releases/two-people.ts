import type { ReleaseKind, Scope, StakeholderGroup } from '@/generated/prisma/enums'

/** What waits for release: a view or an interview by the groups heard in it, or a version of a summary. */
export type Releasable =
  | { kind: 'contribution'; group: StakeholderGroup; scope: Scope }
  | { kind: 'interview'; groups: readonly StakeholderGroup[]; scope: Scope }
  | { kind: 'summary' }

export type GivenRelease = { kind: ReleaseKind; byId: string }

/** In the order in which they are usually given. */
export function neededReleases(subject: Releasable): readonly ReleaseKind[] {
  if (subject.kind === 'summary') return ['consent', 'editing']
  // What is by or about a miner becomes public only when somebody has asked whether they still want it.
  const groups = subject.kind === 'interview' ? subject.groups : [subject.group]
  if (groups.includes('miners') && subject.scope === 'public') return ['consent', 'editing']
  return ['editing']
}

/** What still has to be given. One person's releases count once, whatever the rows say. */
export function missingReleases(
  subject: Releasable,
  given: readonly GivenRelease[],
): readonly ReleaseKind[] {
  const givers = new Set<string>()
  const counted = new Set<ReleaseKind>()
  for (const { kind, byId } of given) {
    if (counted.has(kind) || givers.has(byId)) continue
    counted.add(kind)
    givers.add(byId)
  }
  return neededReleases(subject).filter((kind) => !counted.has(kind))
}
