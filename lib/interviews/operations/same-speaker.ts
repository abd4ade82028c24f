import { Refusal } from '@/lib/platform/refusal'
import { differsIn, type Said } from '../same-person'
import type { Standing } from '../standing'

type Asked = Said & { consent: Standing | null }

/**
 * The columns of a speaker as they may be changed. Once somebody has been asked, the ledger and the code are theirs:
 * nobody else comes to stand before them. Their account stays tied to it as long as they aren't anonymous, whatever the
 * form could offer: with it they take back what they said.
 */
export function sameSpeaker<T extends Said & { attribution: string }>(
  was: Asked | undefined,
  is: T,
  fields: { person: string; name: string; group: string },
): T {
  if (!was?.consent) return is
  const mayBeNamed =
    was.consent.step !== 'withdrawn' && was.consent.grants.some(({ facet }) => facet === 'name')
  const field = differsIn(was, is, mayBeNamed)
  if (field) throw new Refusal('conflict', 'consent.anotherPerson', { field: fields[field] })
  return { ...is, personId: is.attribution === 'anonymous' ? null : was.personId }
}
