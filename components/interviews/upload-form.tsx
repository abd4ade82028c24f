import { SendInPieces } from '@/components/uploads/send-in-pieces'
import { translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import type { Sendable } from '@/lib/uploads/schema'
import { localeField, nonceField } from '@/lib/web/form-state'

interface UploadFormProps {
  slug: string
  kind: Sendable
  locale: Locale
  label: string
  hint: string
  send: string
  accept: string
  /** Bytes; only spares people a wait, the server decides. */
  limit: number
  isMain?: boolean
  /** Where to go once it has arrived; none: the page stays, because more is on its way from it. */
  then: string | null
}

/**
 * A plain form straight to the route that streams to disk: a server action would hold the file in memory. With script
 * the same file goes in pieces.
 */
export function UploadForm({ slug, kind, locale, accept, limit, ...rest }: UploadFormProps) {
  const t = translator(locale, 'interviews')
  const refusals = translator(locale, 'refusals')
  const { label, hint, send, isMain = false, then } = rest
  const words = {
    ...{ label, hint, send },
    sending: t('manage.upload.sending', { part: '{part}', whole: '{whole}' }),
    checking: t('manage.upload.checking'),
    taken: t('manage.received'),
    stopped: t('manage.upload.cancelled'),
    lost: t('manage.upload.lost'),
    waits: t('manage.upload.waits'),
    paused: t('manage.upload.paused'),
    begun: t('manage.upload.begun'),
    tooLarge: refusals(kind === 'poster' ? 'upload.poster' : 'upload.tooLarge'),
    pause: t('manage.upload.pause'),
    goOn: t('manage.upload.goOn'),
    cancel: t('manage.upload.cancel'),
  }
  const hidden = [
    { name: localeField, value: locale },
    { name: nonceField, value: newToken() },
  ]
  return (
    <SendInPieces
      target={{ slug, kind }}
      {...{ words, accept, limit, isMain, then, hidden }}
      recorder={kind === 'recording' && then ? recorderWords(locale) : null}
    />
  )
}

function recorderWords(locale: Locale) {
  const t = translator(locale, 'interviews')
  return {
    film: t('manage.record.film'),
    soundOnly: t('manage.record.soundOnly'),
    stop: t('manage.record.stop'),
    recording: t('manage.record.recording'),
    done: t('manage.record.done'),
    refused: t('manage.record.refused'),
    absent: t('manage.record.absent'),
    busy: t('manage.record.busy'),
    silent: t('manage.record.silent'),
    live: t('manage.record.live'),
    seen: t('manage.record.seen'),
    save: t('manage.record.save'),
  }
}
