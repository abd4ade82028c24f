import { FormEnd, Hidden } from '@/components/form/parts'
import { Button } from '@/components/ui/button'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { localeField, nonceField } from '@/lib/web/form-state'
import type { noteTaking } from '@/lib/notes/queries'
import { NoteFields } from './note-fields'

interface Props {
  room: Awaited<ReturnType<typeof noteTaking>>
  locale: Locale
}

/**
 * A plain form to the route that keeps notes. public/assets/room-notes.js puts each note into a queue on the device
 * first, which goes out by itself when there is a network.
 */
export function NotesOffline({ room, locale }: Props) {
  const t = translator(locale, 'rooms')
  const { session, keepsOnDevice, owner } = room
  const words = {
    'data-say-sent': t('offline.sent'),
    'data-say-kept': t('offline.kept'),
    'data-say-failed': t('offline.failed'),
    'data-say-refused': t('offline.refused', { message: '{message}' }),
    'data-say-sign-in': t('offline.signIn'),
    'data-say-discard': t('offline.discard'),
  }
  return (
    <>
      <p data-room-lead hidden>
        {keepsOnDevice ? t('offline.lead') : t('offline.sharedLead')}
      </p>
      <p data-room-plain>{t('offline.noScript')}</p>
      <form
        className="form"
        method="post"
        action="/api/notes"
        aria-label={t('note.write')}
        data-room-notes={keepsOnDevice ? owner : ''}
        {...words}
      >
        <Hidden name={localeField} value={locale} />
        <Hidden name={nonceField} value={newToken()} />
        <Hidden name="sessionId" value={session.id} />
        <NoteFields
          locale={locale}
          rule={session.rule}
          language={session.languages.includes(locale) ? locale : (session.languages[0] ?? locale)}
        />
        <FormEnd>
          <Button kind="main">{t('note.write')}</Button>
        </FormEnd>
      </form>
      <p role="status" data-room-said />
      <div data-room-refused />
      {keepsOnDevice && (
        <>
          <p data-room-waits hidden>
            {t('offline.waits')} <strong data-room-count>{formatter(locale).number(0)}</strong>
          </p>
          <p data-room-reload hidden>
            {t('offline.reload')}
          </p>
        </>
      )}
    </>
  )
}
