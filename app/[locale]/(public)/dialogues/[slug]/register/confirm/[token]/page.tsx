import type { Metadata } from 'next'
import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Panel } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { confirmMine, notMine } from '@/lib/registrations/actions'
import { registrationBehindLink } from '@/lib/registrations/link'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; token: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'registrations')
  // The address of this page is a secret: no search engine, and no Referer to any other site.
  return { title: t('confirm.title'), robots: { index: false } }
}

/** The link in the mail leads here; only the button does something. */
export default async function ConfirmPage({ params }: Props) {
  const { token } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  const found = await registrationBehindLink(token)
  if (!found) {
    return <PageHead locale={locale} title={t('confirm.ended')} lead={t('confirm.endedText')} />
  }
  const dialogue = inLanguage(found.title, locale).text
  return (
    <>
      <PageHead
        locale={locale}
        title={t('confirm.title')}
        lead={t('confirm.lead', { dialogue, address: found.address })}
      />
      <Panel>
        <Facts
          items={[
            { term: t('confirm.shownAs'), detail: found.name },
            {
              term: t('confirm.group'),
              detail: <GroupMark group={found.group} locale={locale} />,
            },
          ]}
        />
      </Panel>
      <Form action={confirmMine} locale={locale} id="mine">
        <Hidden name="token" value={token} />
        <Checkbox name="isShared" label={t('confirm.shared')} hint={t('confirm.sharedHint')} />
        <FormEnd>
          <Submit>{t('confirm.yes')}</Submit>
        </FormEnd>
      </Form>
      <div className="mt-8">
        <Confirm ask={t('confirm.notMine')}>
          <p>{t('confirm.notMineText')}</p>
          <Form action={notMine} locale={locale} id="not-mine">
            <Hidden name="token" value={token} />
            <Submit kind="danger">{t('confirm.notMineDo')}</Submit>
          </Form>
        </Confirm>
      </div>
    </>
  )
}
