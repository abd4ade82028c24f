import type { Metadata } from 'next'
import { AuthorFields } from '@/components/library/author-fields'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { add } from '@/lib/authors/actions'
import { authorsDesk } from '@/lib/authors/queries'
import { hostOptions } from '@/lib/organisations/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'authors')('title') }
}

export default async function AuthorsPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'authors')
  const authors = await ask(authorsDesk)
  const path = '/manage/library/authors'
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
          { href: `/${locale}/manage/library`, label: translator(locale, 'library')('desk.title') },
        ]}
        title={t('title')}
        lead={<p>{t('lead')}</p>}
      />
      <List count={t('count', { count: authors.length })} empty={null}>
        {authors.map(({ slug, name, organisation, count, mayEdit }) => (
          <Entry
            key={slug}
            title={name}
            href={`/${locale}/${mayEdit ? 'manage/library/' : ''}authors/${slug}`}
            facts={[
              { term: t('organisation'), detail: organisation },
              { term: t('wrote'), detail: translator(locale, 'library')('count', { count }) },
            ]}
          />
        ))}
      </List>
      <Section title={t('add')} id="add">
        <Form action={add} {...{ locale, path }} initial={await heldState(path)}>
          <AuthorFields organisations={await hostOptions()} locale={locale} />
          <FormEnd>
            <Submit>{t('add')}</Submit>
          </FormEnd>
        </Form>
      </Section>
    </>
  )
}
