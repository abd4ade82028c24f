import { ButtonLink } from '@/components/ui/button'
import { promisesFromSummary } from '@/lib/commitments/queries/from-session'
import { translator, type Locale } from '@/lib/platform/i18n'
import { ask } from '@/lib/web/page'

interface FromSummaryProps {
  slug: string
  /** Of the finding that stands before the writer. */
  findingKey?: string
  locale: Locale
}

/** For those who write promises down: one that follows from a summary, or from a finding of it. */
export async function PromiseFromSummary({ slug, findingKey, locale }: FromSummaryProps) {
  const promisesIn = await ask((actor) => promisesFromSummary(actor, slug))
  if (!promisesIn) return null
  const part = findingKey ? `&part=${findingKey}` : ''
  const address = `/${locale}/manage/dialogues/${promisesIn}/commitments/new?summary=${slug}${part}`
  return (
    <p className="no-print mt-8">
      <ButtonLink href={address}>
        {translator(locale, 'commitments')(findingKey ? 'fromFinding' : 'fromSummary')}
      </ButtonLink>
    </p>
  )
}
