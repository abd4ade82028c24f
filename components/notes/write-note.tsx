import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { addNote } from '@/lib/notes/actions'
import type { RoomPage } from '@/lib/notes/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { NoteFields } from './note-fields'

interface Props {
  room: Pick<RoomPage, 'session'>
  locale: Locale
  path: string
}

export function WriteNote({ room, locale, path }: Props) {
  const t = translator(locale, 'rooms')
  const { id, rule, languages } = room.session
  return (
    <Form action={addNote} id="new-note" label={t('note.write')} {...{ locale, path }} guarded>
      <Hidden name="sessionId" value={id} />
      <NoteFields
        locale={locale}
        rule={rule}
        language={languages.includes(locale) ? locale : (languages[0] ?? locale)}
      />
      <FormEnd>
        <Submit>{t('note.write')}</Submit>
        <a href={`/${locale}/room/${id}`}>{t('offline.open')}</a>
      </FormEnd>
    </Form>
  )
}
