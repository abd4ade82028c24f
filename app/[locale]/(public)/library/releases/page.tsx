import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { Words } from '@/components/ui/words'
import { programme, type Release } from '@/lib/library/releases'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'library')
  return { title: t('releases.title'), description: t('releases.lead') }
}

export default async function ReleasesPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'library')
  const days = await ask(programme)
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/library`, label: t('title') }]}
        title={t('releases.title')}
        lead={<p>{t('releases.lead')}</p>}
      />
      {days.length === 0 && (
        <EmptyState title={t('releases.none')}>
          <p>{t('releases.noneText')}</p>
        </EmptyState>
      )}
      {days.map(({ day, zone, releases }) => (
        <Section
          key={day + zone}
          id={`day-${day}`}
          title={
            releases[0] &&
            `${formatter(locale).weekday(releases[0].at, zone)} (${formatter(locale).zone(zone)})`
          }
        >
          <ul className="list">
            {releases.map((release) => (
              <ReleaseLine
                key={`${release.at.toISOString()}${release.title.texts.en ?? ''}`}
                {...{ release, locale }}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

function ReleaseLine({ release, locale }: { release: Release; locale: Locale }) {
  const t = translator(locale, 'library')
  const { at, zone, kind, slug, title } = release
  const words = <Words of={title} locale={locale} />
  return (
    <li className="entry">
      <div className="entry-body">
        <div className="entry-above">
          <Time at={at} zone={zone} locale={locale} show="clock" /> {t(`kind.${kind}`)}{' '}
          <StatusWord kind={slug ? 'good' : 'neutral'}>
            {t(slug ? 'releases.out' : 'releases.toCome')}
          </StatusWord>
        </div>
        <h3 className="entry-title">
          {slug ? <a href={`/${locale}/library/${slug}`}>{words}</a> : words}
        </h3>
      </div>
    </li>
  )
}
