import type { Metadata } from 'next'
import { AuthorFields } from '@/components/library/author-fields'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import { save } from '@/lib/authors/actions'
import { editableAuthor } from '@/lib/authors/queries'
import { hostOptions } from '@/lib/organisations/queries'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'authors')('edit') }
}

export default async function EditAuthorPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'authors')
  const author = await ask((actor) => editableAuthor(actor, slug))
  const path = `/manage/library/authors/${slug}`
  const organisations = await hostOptions(author.organisationId ? [author.organisationId] : [])
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/library`, label: translator(locale, 'library')('title') }]}
        title={author.name}
        lead={<p>{t('lead')}</p>}
      >
        <p className="mt-4">
          <ButtonLink href={`/${locale}/authors/${slug}`} icon="eye">
            {translator(locale, 'library')('edit.see')}
          </ButtonLink>
        </p>
      </PageHead>
      <Done of={(await searchParams).done} from="authors" locale={locale} />
      <Form action={save} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="slug" value={slug} />
        <Seen
          value={author.seen}
          languages={writingLanguages(locale)}
          fields={[
            { name: 'name', label: t('field.name') },
            { name: 'about', label: t('field.about') },
            { name: 'organisationId', label: t('organisation'), options: organisations },
            { name: 'contactEmail', label: t('field.email') },
            { name: 'website', label: t('website') },
            { name: 'orcid', label: t('orcid') },
          ]}
        />
        <AuthorFields author={author} organisations={organisations} locale={locale} />
        <FormEnd>
          <Submit>{translator(locale, 'library')('save')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
