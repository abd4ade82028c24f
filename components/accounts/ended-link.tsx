import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { translator, type Locale } from '@/lib/platform/i18n'

/** For a link that was used, is too old, or never was one: the same words for all three. */
export function EndedLink({
  locale,
  why,
  next,
}: {
  locale: Locale
  why: string
  next?: { href: string; label: string }
}) {
  const t = translator(locale, 'accounts')
  return (
    <>
      <PageHead locale={locale} title={t('link.endedTitle')} lead={why} />
      {next && <ButtonLink href={next.href}>{next.label}</ButtonLink>}
    </>
  )
}
