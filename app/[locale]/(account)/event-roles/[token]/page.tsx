import type { Metadata } from 'next'
import { groupNames } from '@/components/event-roles/role-words'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { takeEventRole } from '@/lib/event-roles/actions'
import { eventRoleAsked } from '@/lib/event-roles/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(localeOf(await params), 'roles')('atEvent.question.title')
  return { title, robots: { index: false } }
}

export default async function EventRolePage({ params }: Props) {
  const { token } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'roles')
  const asked = await ask((actor) => eventRoleAsked(actor, token))
  if (!asked)
    return (
      <PageHead locale={locale} title={t('invitation.ended')} lead={t('invitation.endedLead')} />
    )
  const { role, groups, title, next } = asked
  const path = `/event-roles/${token}`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('atEvent.question.title')}
        lead={t('atEvent.question.lead', { role: t(`atEvent.names.${role}`) })}
      />
      <Panel>
        <p className="text-large">
          <Words of={title} locale={locale} />
        </p>
        <p>{t(`atEvent.says.${role}`)}</p>
        {groups.length > 0 && (
          <p>{t('atEvent.question.groups', { groups: groupNames(groups, locale) })}</p>
        )}
      </Panel>
      {next === 'wrongPerson' && (
        <Notice kind="warning" locale={locale}>
          {t('atEvent.question.wrongPerson')}
        </Notice>
      )}
      {next === 'signIn' && (
        <>
          <p>{t('atEvent.question.signInLead')}</p>
          <ButtonLink kind="main" href={`/${locale}/sign-in?to=${path}`}>
            {t('invitation.signIn')}
          </ButtonLink>
        </>
      )}
      {next === 'accept' && (
        <Form action={takeEventRole} {...{ locale, path }} label={t('atEvent.question.title')}>
          <Hidden name="token" value={token} />
          <FormEnd>
            <Submit>{t('atEvent.question.accept')}</Submit>
          </FormEnd>
        </Form>
      )}
    </>
  )
}
