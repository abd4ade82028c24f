import type { Metadata } from 'next'
import { cache } from 'react'
import { InterviewEntry } from '@/components/interviews/interview-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { seriesPage } from '@/lib/series/queries'
import { asksToSaveData } from '@/lib/web/frame-facts'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const found = cache((slug: string) => ask((actor) => seriesPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const { title, abstract, interviews } = await found(slug)
  return {
    title: inLanguage(title, locale).text,
    ...(abstract && { description: inLanguage(abstract, locale).text }),
    ...(!interviews.some(({ isPublic }) => isPublic) && { robots: { index: false } }),
  }
}

export default async function SeriesPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const { title, abstract, dialogue, interviews, mayWrite } = await found(slug)
  const t = translator(locale, 'series')
  const withPicture = !(await asksToSaveData())
  const gallery = `/${locale}/dialogues/${dialogue.slug}/interviews`
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={title} locale={locale} />}
        above={<span>{t('one')}</span>}
        crumbs={[
          { href: `/${locale}/interviews`, label: translator(locale, 'interviews')('title') },
          { href: gallery, label: <Words of={dialogue.title} locale={locale} /> },
        ]}
        {...(abstract && { lead: <Words as="p" of={abstract} locale={locale} /> })}
      />
      <List
        count={translator(locale, 'interviews')('list.count', { count: interviews.length })}
        empty={
          <EmptyState title={t('empty')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        }
      >
        {interviews.map((interview) => (
          <InterviewEntry key={interview.slug} {...{ interview, locale, withPicture }} />
        ))}
      </List>
      {mayWrite && (
        <p className="mt-12">
          <ButtonLink href={`/${locale}/manage/series/${slug}`} icon="pencil">
            {t('edit')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
