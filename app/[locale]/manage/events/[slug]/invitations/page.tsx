import type { Metadata } from 'next'
import { InvitationFigures } from '@/components/invitations/invitation-figures'
import { InvitationList } from '@/components/invitations/invitation-list'
import { DeskHead } from '@/components/events/desk-head'
import { ButtonLink } from '@/components/ui/button'
import { Filters } from '@/components/ui/filters'
import { groupNames } from '@/components/ui/group-mark'
import { Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { invitationsOf } from '@/lib/invitations/queries'
import { channels, listFilters, listStates } from '@/lib/invitations/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'invitations')('title') }
}

export default async function InvitationsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'invitations')
  const query = await searchParams
  const { state = null, group = null, channel = null, page } = query
  const chosen = listFilters.parse({ state, group, channel, page })
  const list = await ask((actor) => invitationsOf(actor, slug, chosen))
  const here = `/${locale}/manage/events/${slug}/invitations`
  const names = translator(locale, 'ui')
  const pageAddress = (n: number) => {
    const kept = Object.entries(chosen).filter(([name, value]) => value && name !== 'page')
    return `${here}?${new URLSearchParams([...kept.map(([name, value]) => [name, String(value)]), ['page', String(n)]])}`
  }
  const { may, drafts, unanswered } = list
  return (
    <>
      <DeskHead event={list.event} title={t('title')} lead={t('lead')} locale={locale} />
      <Done query={query} locale={locale} />
      {may.write && !list.event.isPublished && <Notice locale={locale} title={t('notAnnounced')} />}
      <Toolbar>
        {may.write && (
          <ButtonLink kind="main" href={`${here}/new`}>
            {t('do.write')}
          </ButtonLink>
        )}
        {may.import && <ButtonLink href={`${here}/import`}>{t('do.import')}</ButtonLink>}
        {may.send && drafts > 0 && (
          <ButtonLink href={`${here}/send?round=first`}>{t('do.send')}</ButtonLink>
        )}
        {may.send && unanswered > 0 && (
          <ButtonLink href={`${here}/send?round=reminder`}>{t('do.remind')}</ButtonLink>
        )}
        {may.print && unanswered > 0 && (
          <ButtonLink href={`${here}/letters`}>{t('do.print')}</ButtonLink>
        )}
      </Toolbar>
      <InvitationFigures figures={list.figures} locale={locale} />
      <Filters
        locale={locale}
        action={here}
        filters={[
          {
            name: 'state',
            label: t('list.state'),
            value: chosen.state ?? '',
            options: listStates.map((value) => ({
              value,
              label: value === 'unanswered' ? t('filter.unanswered') : t(`states.${value}`),
            })),
          },
          {
            name: 'group',
            label: t('list.group'),
            value: chosen.group ?? '',
            options: groupNames.map((value) => ({ value, label: names(`group.${value}`) })),
          },
          {
            name: 'channel',
            label: t('list.channel'),
            value: chosen.channel ?? '',
            options: channels.map((value) => ({ value, label: t(`channels.${value}`) })),
          },
        ]}
      />
      <InvitationList rows={list.rows} count={list.count} here={here} locale={locale} />
      <Pager locale={locale} page={list.page} pages={list.pages} href={pageAddress} />
    </>
  )
}

type DoneProps = {
  query: Record<string, string | string[] | undefined>
  locale: ReturnType<typeof localeOf>
}

/** What the form that led here has done. */
function Done({ query, locale }: DoneProps) {
  const t = translator(locale, 'invitations')
  const number = (name: string) => Number(/^\d{1,5}$/.exec(String(query[name]))?.[0] ?? 0)
  const said = {
    written: () => t('done.written'),
    imported: () => t('done.imported', { rows: number('rows') }),
    sent: () =>
      t('done.sent', {
        ...{ mails: number('mails'), letters: number('letters'), calls: number('calls') },
      }),
  }
  const { done } = query
  if (done !== 'written' && done !== 'imported' && done !== 'sent') return null
  return <Notice kind="good" locale={locale} title={said[done]()} isAnswer />
}
