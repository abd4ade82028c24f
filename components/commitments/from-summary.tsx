import { ButtonLink } from '@/components/ui/button'
import { promisesFromSummary } from '@/lib/commitments/queries/from-session'
import { translator, type Locale } from '@/lib/platform/i18n'
import { ask } from '@/lib/web/page'

/** For those who write promises down: one that follows from a summary, or from a finding of it. */
export async function PromiseFromSummary({ slug, locale }: { slug: string; locale: Locale }) {
  const promisesIn = await ask((actor) => promisesFromSummary(actor, slug))
  if (!promisesIn) return null
  const address = `/${locale}/manage/dialogues/${promisesIn}/commitments/new?summary=${slug}`
  return (
    <p className="no-print mt-8">
      <ButtonLink href={address}>{translator(locale, 'commitments')('fromSummary')}</ButtonLink>
    </p>
  )
}
