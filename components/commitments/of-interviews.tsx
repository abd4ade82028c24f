import { commitmentsOfInterviews } from '@/lib/commitments/queries/list'
import { translator, type Locale } from '@/lib/platform/i18n'
import { ask } from '@/lib/web/page'
import { CommitmentEntry } from './commitment-entry'

/** The promises that somebody tied to an interview, or to what the same speaker said before or since. */
export async function CommitmentsOfInterviews({
  slugs,
  locale,
}: {
  slugs: readonly string[]
  locale: Locale
}) {
  const commitments = await ask((actor) => commitmentsOfInterviews(actor, slugs))
  if (commitments.length === 0) return null
  return (
    <>
      <h3>{translator(locale, 'commitments')('ofInterviews')}</h3>
      <ul className="list">
        {commitments.map((commitment) => (
          <CommitmentEntry key={commitment.publicId} headingLevel={4} {...{ commitment, locale }} />
        ))}
      </ul>
    </>
  )
}
