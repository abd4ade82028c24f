import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { PutIntoTray } from '@/components/tray/put-into-tray'
import { Confirm, Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { removeNote, saveNote } from '@/lib/notes/actions'
import type { RoomPage, ShownNote } from '@/lib/notes/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import type { Tray } from '@/lib/tray/queries'
import { NoteFields } from './note-fields'

interface Props {
  room: Pick<RoomPage, 'session' | 'event' | 'notes'>
  /** Of the summaries that the reader writes. */
  trays?: readonly Tray[]
  locale: Locale
  path: string
}

/** The notes of a session in the order in which they were written. */
export function NoteList({ room, trays = [], locale, path }: Props) {
  const t = translator(locale, 'rooms')
  if (room.notes.length === 0) return <EmptyState title={t('note.none')} />
  return (
    <ol className="list">
      {room.notes.map((note) => (
        <li key={note.id} className="entry" id={`note-${note.id}`}>
          <div className="entry-body">
            <NoteLine note={note} zone={room.event.timeZone} locale={locale} />
            <p className="room-note" lang={note.language}>
              {note.text}
            </p>
            <NamedPeople names={note.names} locale={locale} />
            {note.mayChange && (
              <Details summary={t('note.change')}>
                <Form action={saveNote} id={`change-${note.id}`} {...{ locale, path }}>
                  <Hidden name="id" value={note.id} />
                  <Seen
                    value={note.seen}
                    fields={[
                      { name: 'text', label: t('note.text') },
                      {
                        name: 'language',
                        label: t('note.language'),
                        options: languageOptions(locale),
                      },
                    ]}
                    languages={[]}
                  />
                  <NoteFields
                    locale={locale}
                    rule={room.session.rule}
                    note={note}
                    language={note.language}
                  />
                  <FormEnd>
                    <Submit>{t('note.save')}</Submit>
                  </FormEnd>
                </Form>
              </Details>
            )}
            <PutIntoTray
              trays={trays}
              thing={{ note: note.id }}
              back={path}
              id={`tray-${note.id}`}
              locale={locale}
            />
            {note.mayTakeBack && <TakeBack id={note.id} locale={locale} path={path} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

type Line = Pick<ShownNote, 'kind' | 'createdAt' | 'language' | 'wasOffline' | 'isMine'>

export function NoteLine({ note, zone, locale }: { note: Line; zone: string; locale: Locale }) {
  const t = translator(locale, 'rooms')
  const facts = formatter(locale)
  return (
    <p className="text-small text-muted">
      {facts.dayAndTime(note.createdAt, zone)} · {facts.language(note.language)}{' '}
      {note.kind === 'agreed' && <Tag>{t('note.kinds.agreed')}</Tag>}{' '}
      {note.isMine && <Tag>{t('note.mine')}</Tag>}{' '}
      {note.wasOffline && <Tag>{t('note.wasOffline')}</Tag>}
    </p>
  )
}

export function NamedPeople({ names, locale }: { names: readonly string[]; locale: Locale }) {
  const t = translator(locale, 'rooms')
  if (names.length === 0) return null
  return (
    <Notice kind="warning" locale={locale}>
      <p>{t('note.names', { names: formatter(locale).list([...names]) })}</p>
    </Notice>
  )
}

export function TakeBack({ id, locale, path }: { id: string; locale: Locale; path: string }) {
  const t = translator(locale, 'rooms')
  return (
    <Confirm ask={t('note.takeBack')}>
      <p>{t('note.takeBackSays')}</p>
      <Form action={removeNote} id={`remove-${id}`} {...{ locale, path }}>
        <Hidden name="id" value={id} />
        <FormEnd>
          <Submit kind="danger">{t('note.takeBack')}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}
