import type { Metadata } from 'next'
import { ItemFields } from '@/components/library/item-fields'
import { ItemHead } from '@/components/library/item-head'
import { ItemRelease } from '@/components/library/item-release'
import { SeenItem } from '@/components/library/seen-item'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/layout'
import { save } from '@/lib/library/actions'
import { itemDesk } from '@/lib/library/desk'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'library')('edit.title') }
}

export default async function EditItemPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'library')
  const item = await ask((actor) => itemDesk(actor, slug, locale))
  const path = `/manage/library/${slug}`
  return (
    <>
      <ItemHead item={item} locale={locale} />
      <Done of={(await searchParams).done} from="library" locale={locale} />
      <Section title={t('edit.words')} id="words">
        {item.may.edit ? (
          <Form action={save} {...{ locale, path }} initial={await heldState(path)} guarded>
            <Hidden name="slug" value={slug} />
            <SeenItem item={item} locale={locale} />
            <ItemFields item={item} locale={locale} />
            <FormEnd>
              <Submit>{t('save')}</Submit>
            </FormEnd>
          </Form>
        ) : (
          <p>{t('edit.closed')}</p>
        )}
      </Section>
      <ItemRelease item={item} path={path} locale={locale} />
    </>
  )
}
