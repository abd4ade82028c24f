import type { Metadata } from 'next'
import { ItemFiles } from '@/components/library/item-files'
import { ItemHead } from '@/components/library/item-head'
import { FileField } from '@/components/form/file-field'
import { FileForm } from '@/components/form/file-form'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/layout'
import { dropFile } from '@/lib/library/actions'
import { itemDesk } from '@/lib/library/desk'
import { endings } from '@/lib/library/file-types'
import { translator } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'library')('files.title') }
}

export default async function ItemFilesPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'library')
  const item = await ask((actor) => itemDesk(actor, slug, locale))
  const path = `/manage/library/${slug}/files`
  return (
    <>
      <ItemHead item={item} locale={locale} />
      <Done of={(await searchParams).done} from="library" locale={locale} />
      <Section title={t('files.title')} id="files">
        {item.files.length === 0 ? (
          <p>{t('files.none')}</p>
        ) : (
          <ItemFiles files={item.files} locale={locale} />
        )}
        {item.may.edit &&
          item.files.map(({ id, name }) => (
            <Form key={id} id={`drop-${id}`} action={dropFile} {...{ locale, path }}>
              <Hidden name="slug" value={slug} />
              <Hidden name="id" value={id} />
              <FormEnd>
                <Submit kind="quiet">{t('files.drop', { name })}</Submit>
              </FormEnd>
            </Form>
          ))}
      </Section>
      {item.may.edit && (
        <Section title={t('files.add')} id="add">
          <FileForm
            action={`/api/uploads/library/${slug}/file`}
            locale={locale}
            initial={await heldState(path)}
          >
            <FileField
              name="file"
              label={t('files.choose')}
              hint={t('files.chooseHint')}
              accept={Object.values(endings)
                .map((ending) => `.${ending}`)
                .join(',')}
            />
            <Select
              name="language"
              label={t('files.language')}
              options={languageOptions(locale)}
              defaultValue={item.language}
              width="medium"
            />
            <FormEnd>
              <Submit>{t('files.add')}</Submit>
            </FormEnd>
          </FileForm>
        </Section>
      )}
    </>
  )
}
