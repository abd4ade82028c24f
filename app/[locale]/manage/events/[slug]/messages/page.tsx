import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Entry, List } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { mailingsOf } from '@/lib/mailings/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => mailingsOf(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).event.title, locale).text
  return { title: translator(locale, 'mailings')('titleOf', { title }) }
}

export default async function MessagesPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'mailings')
  const { event, mailings, mayWrite, mayCall } = await load(slug)
  const path = `/${locale}/manage/events/${slug}/messages`
  const write = mayWrite && (
    <ButtonLink kind="main" href={`${path}/new`}>
      {t('write')}
    </ButtonLink>
  )
  return (
    <>
      <DeskHead event={event} title={t('title')} lead={t('lead')} locale={locale} />
      {mailings.length > 0 && <div className="mb-6">{write}</div>}
      <List
        count={t('count', { count: mailings.length })}
        empty={
          <EmptyState title={t('none')} action={write}>
            {t('noneSays')}
          </EmptyState>
        }
      >
        {mailings.map(({ id, title, sentAt, people, toCall }) => (
          <Entry
            key={id}
            title={<Words of={title} locale={locale} />}
            href={`${path}/${id}`}
            above={
              sentAt ? (
                t('sentOn', { day: formatter(locale).day(sentAt) })
              ) : (
                <StatusWord>{t('draft')}</StatusWord>
              )
            }
            action={
              toCall > 0 && mayCall ? (
                <ButtonLink href={`${path}/${id}/calls`}>{t('calls')}</ButtonLink>
              ) : undefined
            }
          >
            {sentAt && (
              <p>
                {t('toPeople', { count: people })} · {t('stillToCall', { count: toCall })}
              </p>
            )}
          </Entry>
        ))}
      </List>
    </>
  )
}
