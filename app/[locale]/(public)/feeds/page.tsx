import type { Metadata } from 'next'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { feedNames, formats, type Format } from '@/lib/feeds/schema'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

const called: Record<Format, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'record')
  return { title: t('title'), description: t('lead') }
}

/** How to follow the record with a program: feeds, interface for programs, and on what terms. */
export default async function FeedsPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'record')
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={<p>{t('lead')}</p>} />
      <Section title={t('feeds.title')}>
        <Table
          caption={t('feeds.caption')}
          columns={[
            { label: t('feeds.what') },
            ...formats.map((format) => ({ label: called[format] })),
          ]}
          rows={feedNames.map((name) => ({
            id: name,
            cells: [
              t(`feeds.of.${name}`),
              ...formats.map((format) => (
                <a key={format} href={`/${locale}/feeds/${name}.${format}`}>
                  {`${name}.${format}`}
                </a>
              )),
            ],
          }))}
        />
        <p>{t('feeds.narrow')}</p>
        <p className="text-muted">{t('feeds.why')}</p>
      </Section>
      <Section title={t('api.title')}>
        <p>{t('api.says')}</p>
        <ul>
          <li>
            <a href="/api/v1/openapi.json">{t('api.description')}</a>
          </li>
          <li>
            <a href="/api/v1/summaries">{t('api.first')}</a>
          </li>
        </ul>
        <p>{t('api.openData')}</p>
      </Section>
      <Section title={t('rules.title')}>
        <p>{t('rules.says')}</p>
        <p className="text-muted">{t('licence')}</p>
      </Section>
    </>
  )
}
