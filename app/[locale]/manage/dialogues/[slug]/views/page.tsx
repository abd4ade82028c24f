import type { Metadata } from 'next'
import { Done } from '@/components/contributions/done'
import { HeldView } from '@/components/contributions/held-view'
import { WaitingView } from '@/components/contributions/waiting-view'
import { WorkHead } from '@/components/desk/work-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section, Toolbar } from '@/components/ui/layout'
import { Pager } from '@/components/ui/pager'
import { queueOfDialogue } from '@/lib/contributions/queries/queue'
import { pageInput } from '@/lib/contributions/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[]; page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'contributions')('queue.title') }
}

export default async function ViewQueuePage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { done, page } = await searchParams
  const queue = await ask((actor) => queueOfDialogue(actor, slug, pageInput.parse(page)))
  const t = translator(locale, 'contributions')
  const path = `/manage/dialogues/${slug}/views`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: queue.title }}
        title={t('queue.title')}
        lead={t('queue.lead')}
      />
      <Done of={done} locale={locale} />
      <Toolbar>
        {queue.canEnter && (
          <ButtonLink href={`/${locale}${path}/enter`}>{t('enter.go')}</ButtonLink>
        )}
        <ButtonLink href={`/${locale}/dialogues/${slug}/views`}>{t('queue.published')}</ButtonLink>
      </Toolbar>
      <Section title={t('queue.waiting')} id="waiting">
        {queue.count === 0 ? (
          <EmptyState title={t('queue.none')} />
        ) : (
          <>
            <p className="count">{t('queue.count', { count: queue.count })}</p>
            <ul className="view-list">
              {queue.waiting.map((view) => (
                <li key={view.publicId}>
                  <WaitingView view={view} slug={slug} locale={locale} />
                </li>
              ))}
            </ul>
            <Pager
              locale={locale}
              page={queue.page}
              pages={queue.pages}
              href={(number) => `/${locale}${path}?page=${number}`}
            />
          </>
        )}
      </Section>
      {queue.held.length > 0 && (
        <Section title={t('queue.held', { count: queue.held.length })} id="held">
          <ul className="view-list">
            {queue.held.map((view) => (
              <li key={view.publicId}>
                <HeldView view={view} slug={slug} locale={locale} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
