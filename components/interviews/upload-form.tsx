import { FileField } from '@/components/form/file-field'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Button } from '@/components/ui/button'
import { translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { localeField, nonceField } from '@/lib/web/form-state'

interface UploadFormProps {
  slug: string
  kind: 'recording' | 'poster'
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
 * public/assets/upload.js sends the same file with progress and a way to stop.
 */
export function UploadForm({ slug, kind, locale, limit, ...says }: UploadFormProps) {
  const t = translator(locale, 'interviews')
  const words = {
    'data-sending': t('manage.upload.sending', { part: '{part}', whole: '{whole}' }),
    'data-checking': t('manage.upload.checking'),
    'data-cancelled': t('manage.upload.cancelled'),
    'data-lost': t('manage.upload.lost'),
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
        <div>
          <button type="button" className="button button-plain" data-stop>
            {t('manage.upload.cancel')}
          </button>
        </div>
      </div>
    </form>
  )
}
