import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { CallBack } from '@/components/facilitated/call-back'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { callBacksPage } from '@/lib/facilitated/queries/call-backs'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'facilitated')('callBacks.title') }
}

/** A sample of those for whom facilitators entered something, to be asked by somebody else. */
export default async function CallBacksPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => callBacksPage(actor, slug))
  const t = translator(locale, 'facilitated')
  const names = translator(locale, 'ui')
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: page.title }}
        title={t('callBacks.title')}
        lead={t('callBacks.lead')}
      />
      <Done of={(await searchParams).done} from="facilitated" locale={locale} />
      {page.shares.map(({ group, facilitator }) => (
        <Notice
          key={`${group} ${facilitator}`}
          kind="warning"
          locale={locale}
          title={t('share.title', { group: names(`group.${group}`), name: facilitator })}
        >
          <p>{t('share.text')}</p>
        </Notice>
      ))}
      <Section title={t('callBacks.waiting')} id="waiting">
        <List
          count={t('callBacks.count', { count: page.waiting.length })}
          empty={
            <EmptyState title={t('callBacks.none')}>
              <p>{t('callBacks.noneText')}</p>
            </EmptyState>
          }
        >
          {page.waiting.map((entry) => (
            <CallBack key={entry.id} entry={entry} locale={locale} />
          ))}
        </List>
      </Section>
      {page.asked.length > 0 && (
        <Section title={t('callBacks.asked')} id="asked">
          <List count={t('callBacks.countAsked', { count: page.asked.length })} empty={null}>
            {page.asked.map((entry) => (
              <CallBack key={entry.id} entry={entry} locale={locale} />
            ))}
          </List>
        </Section>
      )}
    </>
  )
}
