import type { Metadata } from 'next'
import { OrganisationFields } from '@/components/organisations/organisation-fields'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { add } from '@/lib/organisations/actions'
import { newOrganisationForm } from '@/lib/organisations/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'organisations')('add') }
}

export default async function NewOrganisationPage({ params }: Props) {
  const locale = localeOf(await params)
  await ask(newOrganisationForm)
  const t = translator(locale, 'organisations')
  const path = '/manage/organisations/new'
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
          { href: `/${locale}/manage/organisations`, label: t('title') },
        ]}
        title={t('add')}
      />
      <Form action={add} locale={locale} path={path} initial={await heldState(path)}>
        <OrganisationFields locale={locale} />
        <FormEnd>
          <Submit>{t('addDo')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/manage/organisations`}>
            {t('cancel')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
