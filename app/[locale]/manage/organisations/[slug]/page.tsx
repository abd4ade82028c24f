import type { Metadata } from 'next'
import { OrganisationFields } from '@/components/organisations/organisation-fields'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { archive, change, restore } from '@/lib/organisations/actions'
import { organisationForEditing } from '@/lib/organisations/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'organisations')('change') }
}

export default async function ChangeOrganisationPage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const organisation = await ask((actor) => organisationForEditing(actor, slug))
  const t = translator(locale, 'organisations')
  const path = `/manage/organisations/${slug}`
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
          { href: `/${locale}/manage/organisations`, label: t('title') },
        ]}
        title={t('changeTitle', { name: organisation.name })}
      />
      <Form action={change} locale={locale} path={path} initial={await heldState(path)}>
        <Hidden name="organisationId" value={organisation.id} />
        <OrganisationFields organisation={organisation} locale={locale} />
        <FormEnd>
          <Submit>{t('save')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/organisations/${slug}`}>
            {t('cancel')}
          </ButtonLink>
        </FormEnd>
      </Form>
      <Section title={t(organisation.isArchived ? 'restore' : 'archive')}>
        {organisation.isArchived ? (
          <Form id="restore" action={restore} locale={locale} path={path} label={t('restore')}>
            <Hidden name="organisationId" value={organisation.id} />
            <Submit kind="plain">{t('restore')}</Submit>
          </Form>
        ) : (
          <>
            <p className="mb-4">{t('archiveText')}</p>
            <Confirm ask={t('archive')}>
              <Form id="archive" action={archive} locale={locale} path={path} label={t('archive')}>
                <Hidden name="organisationId" value={organisation.id} />
                <Submit kind="danger">{t('archiveDo')}</Submit>
              </Form>
            </Confirm>
          </>
        )}
      </Section>
    </>
  )
}
