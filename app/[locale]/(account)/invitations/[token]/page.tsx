import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { Fieldset, FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { translator } from '@/lib/platform/i18n'
import { acceptRole } from '@/lib/roles/actions'
import { invitationOf } from '@/lib/roles/queries'
import { ask, localeOf } from '@/lib/web/page'

export const metadata = { robots: { index: false } }

export default async function InvitationPage({
  params,
}: {
  params: Promise<{ locale: string; token: string }>
}) {
  const { token } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'roles')
  const invitation = await ask((actor) => invitationOf(actor, token))
  if (!invitation)
    return (
      <PageHead locale={locale} title={t('invitation.ended')} lead={t('invitation.endedLead')} />
    )
  const { role, speaksFor, dialogue, next } = invitation
  const path = `/invitations/${token}`
  const group = speaksFor && translator(locale, 'ui')(`group.${speaksFor}`)
  return (
    <>
      <PageHead
        locale={locale}
        title={t('invitation.title')}
        lead={t('invitation.lead', { role: t(`names.${role}`) })}
      />
      <Panel>
        {dialogue && (
          <p className="text-large">
            <Words of={dialogue} locale={locale} />
          </p>
        )}
        <p>{t(`says.${role}`)}</p>
        {group && <p>{t('invitation.speaksFor', { group })}</p>}
      </Panel>
      {next === 'wrongPerson' && (
        <Notice kind="warning" locale={locale}>
          {t('invitation.wrongPerson')}
        </Notice>
      )}
      {next === 'signIn' && (
        <>
          <p>{t('invitation.signInLead')}</p>
          <ButtonLink kind="main" href={`/${locale}/sign-in?to=${path}`}>
            {t('invitation.signIn')}
          </ButtonLink>
        </>
      )}
      {(next === 'accept' || next === 'introduce') && (
        <Form action={acceptRole} {...{ locale, path }} label={t('invitation.title')}>
          <Hidden name="token" value={token} />
          <Hidden name="language" value={locale} />
          {next === 'introduce' && (
            <Fieldset legend={t('invitation.introduce')}>
              <TextField
                name="name"
                label={t('invitation.name')}
                hint={t('invitation.nameHint')}
                autoComplete="name"
              />
              <Checkbox name="isAdult" label={t('invitation.adult')} />
            </Fieldset>
          )}
          <FormEnd>
            <Submit>{t('invitation.accept')}</Submit>
          </FormEnd>
        </Form>
      )}
    </>
  )
}
