import type { Metadata } from 'next'
import { ItemHead } from '@/components/library/item-head'
import { PhotoFields } from '@/components/library/photo-fields'
import { PhotoFigure } from '@/components/library/photo-figure'
import { FileForm } from '@/components/form/file-form'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Done } from '@/components/ui/done'
import { Section, Toolbar } from '@/components/ui/layout'
import { dropPhoto, putEarlier } from '@/lib/library/actions'
import { itemDesk } from '@/lib/library/desk'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'library')('photos.title') }
}

export default async function ItemPhotosPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'library')
  const item = await ask((actor) => itemDesk(actor, slug, locale))
  const path = `/manage/library/${slug}/photos`
  return (
    <>
      <ItemHead item={item} locale={locale} />
      <Done of={(await searchParams).done} from="library" locale={locale} />
      <Section title={t('photos.title')} id="photos">
        {item.photos.length === 0 && <p>{t('photos.none')}</p>}
        {item.photos.map((photo, index) => (
          <div key={photo.id}>
            <PhotoFigure photo={photo} locale={locale} />
            {item.may.edit && (
              <Toolbar>
                {index > 0 && (
                  <Form id={`up-${photo.id}`} action={putEarlier} {...{ locale, path }}>
                    <Hidden name="slug" value={slug} />
                    <Hidden name="id" value={photo.id} />
                    <Submit kind="quiet">{t('photos.earlier', { number: index + 1 })}</Submit>
                  </Form>
                )}
                <Form id={`drop-${photo.id}`} action={dropPhoto} {...{ locale, path }}>
                  <Hidden name="slug" value={slug} />
                  <Hidden name="id" value={photo.id} />
                  <Submit kind="quiet">{t('photos.drop', { number: index + 1 })}</Submit>
                </Form>
              </Toolbar>
            )}
          </div>
        ))}
      </Section>
      {item.may.edit && (
        <Section title={t('photos.add')} id="add">
          <FileForm
            action={`/api/uploads/library/${slug}/photo`}
            locale={locale}
            initial={await heldState(path)}
          >
            <PhotoFields locale={locale} />
            <FormEnd>
              <Submit>{t('photos.add')}</Submit>
            </FormEnd>
          </FileForm>
        </Section>
      )}
    </>
  )
}
