import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { NoteList } from '@/components/notes/note-list'
import { SessionRuleShown } from '@/components/notes/session-rule'
import { SheetsSection } from '@/components/notes/sheets-section'
import { WriteNote } from '@/components/notes/write-note'
import { SpeakingSection } from '@/components/speaking/speaking-section'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Words } from '@/components/ui/words'
import { roomPage } from '@/lib/notes/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { groups as allGroups } from '@/lib/roles/schema'
import { speakingLog } from '@/lib/speaking/queries'
import { traysAtEvent } from '@/lib/tray/queries'
import { promisesFrom } from '@/lib/commitments/queries/from-session'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; session: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((id: string) => ask((actor) => roomPage(actor, id)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { session } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(session)).session.title, locale).text
  return { title: translator(locale, 'rooms')('titleOf', { title }) }
}

export default async function RoomPage({ params, searchParams }: Props) {
  const { session: id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'rooms')
  const room = await load(id)
  const log = await ask((actor) => speakingLog(actor, id))
  const { session, event } = room
  const trays = await ask((actor) => traysAtEvent(actor, event.slug))
  const promisesIn = await ask((actor) => promisesFrom(actor, event.slug))
  const path = `/manage/events/${event.slug}/room/${id}`
  const done = `done.${String((await searchParams).done)}`
  const dates = formatter(locale)
  const here = log.groups.map(({ group }) => group)
  return (
    <>
      <DeskHead
        event={event}
        title={<Words of={session.title} locale={locale} />}
        under={{ part: 'room', label: t('title') }}
        lead={`${dates.weekday(session.startsAt, event.timeZone)}, ${dates.times(session.startsAt, session.endsAt, event.timeZone)} (${dates.zone(event.timeZone)})`}
        locale={locale}
      />
      <SessionRuleShown rule={session.rule} locale={locale} />
      {t.has(done) && <Notice kind="good" locale={locale} title={t(done)} isAnswer />}
      <Section title={t('note.title')} id="notes">
        {session.rule === 'closed' && <p>{t('note.closed')}</p>}
        <NoteList {...{ room, trays, locale, path }} />
        {room.mayWrite && <WriteNote {...{ room, locale, path }} />}
      </Section>
      <SpeakingSection {...{ log, locale, path }} sessionId={id} zone={event.timeZone} />
      <SheetsSection
        {...{ room, locale, path, promisesIn }}
        groups={here.length > 0 ? here : allGroups.slice(0, 4)}
      />
    </>
  )
}
