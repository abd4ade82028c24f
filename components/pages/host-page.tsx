import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Markdown } from '@/components/ui/prose'
import { LanguageTag, Words } from '@/components/ui/words'
import type { HostPage as Written } from '@/lib/pages/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

interface HostPageProps {
  page: Written
  locale: Locale
  /** Where it is written, with locale. */
  editHref: string
  crumbs?: readonly { href: string; label: ReactNode }[]
  /** Between the head and the text. */
  children?: ReactNode
}

/** A page that the host writes. */
export function HostPage({ page, locale, editHref, crumbs, children }: HostPageProps) {
  const t = translator(locale, 'pages')
  const body = inLanguage(page.body, locale)
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={page.title} locale={locale} />}
        {...(crumbs && { crumbs })}
      >
        {page.mayEdit && (
          <p className="mt-6">
            <ButtonLink href={editHref} icon="pencil">
              {t('change')}
            </ButtonLink>
          </p>
        )}
      </PageHead>
      {children}
      {body.isFallback && (
        <p>
          <LanguageTag lang={body.lang} locale={locale} />
        </p>
      )}
      <Markdown source={body.text} topHeading={2} {...(body.isFallback && { lang: body.lang })} />
      {page.changedAt && (
        <p className="text-small text-muted mt-12">
          {t('changed', { day: formatter(locale).day(page.changedAt) })}
        </p>
      )}
    </>
  )
}
