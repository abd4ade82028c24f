import { Entry, List } from '@/components/ui/list'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import type { myCertificates } from '@/lib/papers/certificates'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface MyCertificatesProps {
  certificates: Awaited<ReturnType<typeof myCertificates>>
  locale: Locale
}

/** The events somebody came to, each with its certificate. */
export function MyCertificates({ certificates, locale }: MyCertificatesProps) {
  const t = translator(locale, 'papers')
  if (certificates.length === 0) return null
  return (
    <Section title={t('certificate.mine')} id="certificates">
      <List
        count={translator(locale, 'events')('count', { count: certificates.length })}
        empty={null}
      >
        {certificates.map(({ slug, title, startsOn, endsOn }) => (
          <Entry key={slug} title={<Words of={title} locale={locale} />} headingLevel={3}>
            <p>{formatter(locale).days(startsOn, endsOn)}</p>
            <p>
              <a href={`/api/events/${slug}/papers/certificate.pdf`}>{t('certificate.take')}</a>
            </p>
          </Entry>
        ))}
      </List>
    </Section>
  )
}
