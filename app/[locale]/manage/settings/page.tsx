import type { Metadata } from 'next'
import { AdminHead } from '@/components/administration/admin-head'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/lib/platform/i18n'
import { saveSettings } from '@/lib/portal/actions'
import { portalSettings } from '@/lib/portal/queries'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'administration')('page.settings') }
}

export default async function PortalSettingsPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'administration')
  const { name, contactEmail, isDemo } = await ask(portalSettings)
  const path = '/manage/settings'
  return (
    <>
      <AdminHead locale={locale} title={t('page.settings')} lead={t('says.settings')} />
      {(await searchParams).done === 'saved' && (
        <Notice kind="good" locale={locale} title={t('settings.saved')} isAnswer />
      )}
      {isDemo && <p className="mb-6">{t('settings.demo')}</p>}
      <Form action={saveSettings} {...{ locale, path }} initial={await heldState(path)}>
        <TextField
          name="name"
          label={t('settings.name')}
          hint={t('settings.nameHint')}
          defaultValue={name}
        />
        <TextField
          name="contactEmail"
          type="email"
          label={t('settings.contact')}
          hint={t('settings.contactHint')}
          defaultValue={contactEmail ?? ''}
          optional
        />
        <FormEnd>
          <Submit>{t('settings.save')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
