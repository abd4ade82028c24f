import { FileField } from '@/components/form/file-field'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Button } from '@/components/ui/button'
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
}

/**
 * A plain form straight to the route that streams to disk: a server action would hold the file in memory.
 * public/assets/upload.js sends the same file in pieces: with progress, a pause, and on after a lost line.
 */
export function UploadForm({ slug, kind, locale, limit, ...says }: UploadFormProps) {
  const t = translator(locale, 'interviews')
  const words = {
    'data-sending': t('manage.upload.sending', { part: '{part}', whole: '{whole}' }),
    'data-checking': t('manage.upload.checking'),
    'data-cancelled': t('manage.upload.cancelled'),
    'data-lost': t('manage.upload.lost'),
    'data-waits': t('manage.upload.waits'),
    'data-paused': t('manage.upload.paused'),
    'data-begun': t('manage.upload.begun'),
    'data-too-large': translator(
      locale,
      'refusals',
    )(kind === 'poster' ? 'upload.poster' : 'upload.tooLarge'),
  }
  return (
    <form
      className="form"
      method="post"
      action={`/api/uploads/interviews/${slug}/${kind}`}
      encType="multipart/form-data"
      data-upload={limit}
      data-slug={slug}
      data-kind={kind}
      {...words}
    >
      <Hidden name={localeField} value={locale} />
      <Hidden name={nonceField} value={newToken()} />
      <FileField name={kind} label={says.label} hint={says.hint} accept={says.accept} />
      <FormEnd>
        <Button kind={says.isMain ? 'main' : 'plain'} icon="upload">
          {says.send}
        </Button>
      </FormEnd>
      <div className="upload-progress" data-progress hidden>
        <progress max="100" value="0" aria-label={says.send} />
        <p role="status" data-said />
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className="button button-plain"
            data-pause={t('manage.upload.pause')}
            data-go-on={t('manage.upload.goOn')}
          >
            {t('manage.upload.pause')}
          </button>
          <button type="button" className="button button-plain" data-stop>
            {t('manage.upload.cancel')}
          </button>
        </div>
      </div>
    </form>
  )
}
