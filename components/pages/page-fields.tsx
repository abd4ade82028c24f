import { FormEnd } from '@/components/form/parts'
import { Preview } from '@/components/form/preview'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import type { EditedPage } from '@/lib/pages/queries'
import { pageLimits } from '@/lib/pages/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

/** Title and text in every language, with a preview that saves nothing. */
export function PageFields({
  page,
  backHref,
  locale,
}: {
  page: EditedPage
  backHref: string
  locale: Locale
}) {
  const t = translator(locale, 'pages')
  const languages = writingLanguages(locale)
  return (
    <>
      <Preview title={t('edit.previewTitle')} />
      <Seen
        value={page.seen}
        languages={languages}
        fields={[
          { name: 'title', label: t('edit.fieldTitle') },
          { name: 'body', label: t('edit.fieldBody') },
        ]}
      />
      <TranslatedField
        name="title"
        label={t('edit.fieldTitle')}
        languages={languages}
        value={page.title}
      />
      <Details summary={t('edit.help')}>
        <pre>{t('edit.example')}</pre>
      </Details>
      <TranslatedField
        name="body"
        label={t('edit.fieldBody')}
        languages={languages}
        value={page.body}
        rows={24}
        limit={pageLimits.body}
      />
      <FormEnd>
        <Submit name="intent" value="save">
          {t('edit.save')}
        </Submit>
        <Submit kind="plain" name="intent" value="preview">
          {t('edit.preview')}
        </Submit>
        <ButtonLink kind="quiet" href={backHref}>
          {t('edit.cancel')}
        </ButtonLink>
      </FormEnd>
    </>
  )
}
