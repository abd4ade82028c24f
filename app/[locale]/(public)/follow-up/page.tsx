import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { FollowedUpView } from '@/components/contributions/followed-up-view'
import { CodeEntry, LeaveCode } from '@/components/form/code-entry'
import { PageHead } from '@/components/ui/page-head'
import { forgetCode, openFollowUp } from '@/lib/contributions/actions'
import { followedUp } from '@/lib/contributions/queries/follow-up'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'contributions')('followUp.title') }
}

export default async function FollowUpPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'contributions')
  const code = (await readFlash('follow-up'))?.code
  const head = <PageHead locale={locale} title={t('followUp.title')} lead={t('followUp.lead')} />
  if (!code) {
    return (
      <>
        {head}
        <CodeEntry
          action={openFollowUp}
          locale={locale}
          path="/follow-up"
          label={t('followUp.code')}
          hint={t('followUp.codeHint')}
          open={t('followUp.open')}
        />
      </>
    )
  }
  const found = await ask((actor) => followedUp(actor, code))
  return (
    <>
      {head}
      <Done of={(await searchParams).done} from="contributions" locale={locale} />
      <FollowedUpView found={found} code={code} locale={locale} />
      <LeaveCode action={forgetCode} locale={locale} leave={t('followUp.leave')} />
    </>
  )
}
