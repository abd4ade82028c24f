import type { Speaker } from './speakers'

/**
 * Whether two interviews with the same speaker may be shown as such. To say so of one that names somebody and of one
 * that doesn't would name them in both; so both must show as much of them, and the same name. A role tells more than a
 * group does, and a role of then beside one of now is a trail: unnamed they must be shown by the same words.
 */
export function mayStandTogether(one: readonly Speaker[], other: readonly Speaker[]): boolean {
  const shown = (speakers: readonly Speaker[]) => speakers.map(asShown).sort().join('\n')
  return one.length > 0 && shown(one) === shown(other)
}

function asShown({ attribution, group, name, role }: Speaker): string {
  // Somebody who is named may have become something else since: that is what the two are about.
  return attribution === 'named' ? `named ${name}` : [attribution, group, role ?? ''].join(' ')
}
