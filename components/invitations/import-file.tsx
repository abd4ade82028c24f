import { FileField } from '@/components/form/file-field'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Button } from '@/components/ui/button'
import { translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { localeField, nonceField } from '@/lib/web/form-state'

/** A plain form straight to the route: a server action would take no more than a megabyte. */
export function ImportFile({ slug, locale }: { slug: string; locale: Locale }) {
  const t = translator(locale, 'invitations')
  return (
    <form
      className="form"
      id="file"
      method="post"
      action={`/api/uploads/invitations/${slug}`}
      encType="multipart/form-data"
    >
      <Hidden name={localeField} value={locale} />
      <Hidden name={nonceField} value={newToken()} />
      <FileField
        name="list"
        label={t('import.file')}
        hint={t('import.fileHint')}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
      />
      <FormEnd>
        <Button kind="main" icon="upload">
          {t('import.upload')}
        </Button>
      </FormEnd>
    </form>
  )
}
