import type { Metadata } from 'next'
import { NotesOffline } from '@/components/notes/notes-offline'
import { SessionRuleShown } from '@/components/notes/session-rule'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { noteTaking } from '@/lib/notes/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { scriptNonce } from '@/lib/web/frame-facts'
import { ask, localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; session: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'rooms')
  return { title: t('note.title'), robots: { index: false } }
}

/** Plain on purpose: it must open, and keep what is typed, where there is no network. */
export default async function NotesInTheRoomPage({ params, searchParams }: Props) {
  const { session: id } = await params
  const locale = localeOf(await params)
  await signedInActor(locale, `/room/${id}`)
  const t = translator(locale, 'rooms')
  const room = await ask((actor) => noteTaking(actor, id))
  const { session, event } = room
  const dates = formatter(locale)
  return (
    <>
      <PageHead
        locale={locale}
        title={t('offline.title', { title: inLanguage(session.title, locale).text })}
        lead={`${dates.weekday(session.startsAt, event.timeZone)}, ${dates.times(session.startsAt, session.endsAt, event.timeZone)}`}
        crumbs={[
          {
            href: `/${locale}/manage/events/${event.slug}/room/${id}`,
            label: t('offline.desk'),
          },
        ]}
      />
      <SessionRuleShown rule={session.rule} locale={locale} />
      {(await searchParams).done === 'written' && (
        <Notice kind="good" locale={locale} title={t('done.written')} isAnswer />
      )}
      <NotesOffline room={room} locale={locale} />
      <script
        type="module"
        src="/assets/room-notes.js"
        nonce={await scriptNonce()}
        suppressHydrationWarning
      />
    </>
  )
}
