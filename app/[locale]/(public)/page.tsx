import type { Metadata } from 'next'
import { CommitmentEntry } from '@/components/commitments/commitment-entry'
import { OpenDialogues } from '@/components/desk/open-dialogues'
import { OtherLanguages } from '@/components/desk/other-languages'
import { InterviewEntry } from '@/components/interviews/interview-entry'
import { ItemEntry } from '@/components/library/item-entry'
import { SummaryEntry } from '@/components/summaries/summary-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { frontPage } from '@/lib/desk/front-page'
import { translator } from '@/lib/platform/i18n'
import { portal } from '@/lib/web/frame-facts'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'home')
  const { name } = await portal()
  return { title: { absolute: `${name}: ${t('title')}` }, description: t('lead') }
}

export default async function HomePage({ params }: Props) {
  const locale = localeOf(await params)
  const { open, summaries, interviews, promises, library } = await ask(frontPage)
  const t = translator(locale, 'home')
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={<p>{t('lead')}</p>}>
        <p className="mt-4">
          <a href={`/${locale}/about`}>{t('how')}</a>
        </p>
      </PageHead>
      <Section
        title={t('open')}
        id="open"
        action={<a href={`/${locale}/dialogues`}>{t('allDialogues')}</a>}
      >
        {open.length > 0 ? (
          <OpenDialogues dialogues={open} locale={locale} />
        ) : (
          <EmptyState
            title={t('openNone')}
            action={<ButtonLink href={`/${locale}/dialogues`}>{t('allDialogues')}</ButtonLink>}
          >
            <p>{t('openNoneText')}</p>
          </EmptyState>
        )}
      </Section>
      {summaries.length > 0 && (
        <Section
          title={t('summaries')}
          id="summaries"
          action={<a href={`/${locale}/summaries`}>{t('allSummaries')}</a>}
        >
          <ul className="list">
            {summaries.map((summary) => (
              <SummaryEntry key={summary.slug} summary={summary} locale={locale} headingLevel={3} />
            ))}
          </ul>
        </Section>
      )}
      {promises.length > 0 && (
        <Section
          title={t('promises')}
          id="promises"
          action={<a href={`/${locale}/commitments`}>{t('allPromises')}</a>}
        >
          <ul className="list">
            {promises.map((commitment) => (
              <CommitmentEntry
                key={commitment.publicId}
                headingLevel={3}
                {...{ commitment, locale }}
              />
            ))}
          </ul>
        </Section>
      )}
      {interviews.length > 0 && (
        <Section
          title={t('interviews')}
          id="interviews"
          action={<a href={`/${locale}/interviews`}>{t('allInterviews')}</a>}
        >
          <ul className="list">
            {interviews.map((interview) => (
              <InterviewEntry
                key={interview.slug}
                interview={interview}
                locale={locale}
                headingLevel={3}
              />
            ))}
          </ul>
        </Section>
      )}
      {library.length > 0 && (
        <Section
          title={t('library')}
          id="library"
          action={<a href={`/${locale}/library`}>{t('allLibrary')}</a>}
        >
          <ul className="list">
            {library.map((item) => (
              <ItemEntry key={item.id} item={item} locale={locale} headingLevel={3} />
            ))}
          </ul>
        </Section>
      )}
      <OtherLanguages locale={locale} />
    </>
  )
}
