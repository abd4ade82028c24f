import type { Metadata } from 'next'
import { ChangedSince } from '@/components/reviews/review-section'
import { CheckAndPublish } from '@/components/summaries/check-and-publish'
import { Brief, WhoTookPart } from '@/components/summaries/version-front'
import { VersionParts } from '@/components/summaries/version-parts'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { reviewDesk } from '@/lib/reviews/queries'
import { summaryDesk } from '@/lib/summaries/desk'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'summaries')('manage.preview') }
}

/** The newest version as its readers will see it, for those who write and check it. */
export default async function SummaryPreviewPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  const summary = await ask((actor) => summaryDesk(actor, slug))
  const { version, dialogue } = summary
  const review = summary.isDraft ? await ask((actor) => reviewDesk(actor, slug)) : null
  const { label, publishedAt } = version
  const path = `/manage/summaries/${slug}`
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={version.title} locale={locale} />}
        above={
          <StatusWord>
            {publishedAt
              ? t('status.version', { number: label, date: formatter(locale).day(publishedAt) })
              : t('status.draft', { number: label })}
          </StatusWord>
        }
        crumbs={[{ href: `/${locale}${path}`, label: inLanguage(version.title, locale).text }]}
      />
      <div className="summary-body">
        <Brief brief={version.brief} locale={locale} />
        <WhoTookPart
          groups={summary.groups}
          participation={version.participation}
          missing={dialogue.missingVoices}
          locale={locale}
        />
        <VersionParts parts={version.parts} locale={locale} />
      </div>
      {summary.isDraft && summary.state !== 'withdrawn' && (
        <Section title={t('manage.check.title')} id="check">
          {review && <ChangedSince desk={review} path={path} locale={locale} />}
          <CheckAndPublish {...{ summary, path, locale }} />
        </Section>
      )}
    </>
  )
}
