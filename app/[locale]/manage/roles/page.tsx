import type { Metadata } from 'next'
import { AdminHead } from '@/components/administration/admin-head'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { roleLabel } from '@/components/roles/role-label'
import { TeamTable } from '@/components/roles/team-table'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/lib/platform/i18n'
import { appoint, dismiss } from '@/lib/roles/actions'
import { portalTeam } from '@/lib/roles/queries'
import { portalRoles } from '@/lib/roles/schema'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'roles')('portal.title') }
}

export default async function PortalRolesPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'roles')
  const members = await ask(portalTeam)
  const path = '/manage/roles'
  const done = `portal.done.${String((await searchParams).done)}`
  return (
    <>
      <AdminHead locale={locale} title={t('portal.title')} lead={t('portal.lead')} />
      {t.has(done) && <Notice kind="good" locale={locale} title={t(done)} isAnswer />}
      <TeamTable
        members={members.map((each) => ({ ...each, mayEnd: true }))}
        {...{ locale, path }}
        end={dismiss}
        showsGroups={false}
      />
      <Section title={t('portal.appoint')}>
        <Form action={appoint} id="appoint" {...{ locale, path }}>
          <TextField
            name="address"
            type="email"
            label={t('portal.address')}
            hint={t('portal.addressHint')}
          />
          <RadioGroup
            name="role"
            label={t('portal.role')}
            options={portalRoles.map((role) => ({
              value: role,
              label: roleLabel(role, locale),
              hint: t(`says.${role}`),
            }))}
          />
          <FormEnd>
            <Submit>{t('portal.do')}</Submit>
          </FormEnd>
        </Form>
      </Section>
    </>
  )
}
