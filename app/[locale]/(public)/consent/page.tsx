import type { Metadata } from 'next'
import { OwnConsentSection } from '@/components/consents/own-consent'
import { CodeEntry, LeaveCode } from '@/components/form/code-entry'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import { leaveConsent, openConsent } from '@/lib/consents/actions'
import { consentByKeptCode, ownConsent, ownSpeakerIds } from '@/lib/consents/queries/own'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: translator(localeOf(await params), 'consents')('own.title'),
    robots: { index: false },
  }
}

/** What somebody agreed to as a speaker: with the code on their card, or from their account. */
export default async function OwnConsentPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'consents')
  const code = (await readFlash('consent'))?.code ?? ''
  const byCode = code === '' ? null : await ask((actor) => consentByKeptCode(actor, code))
  const byAccount =
    byCode === null
      ? await ask(async (actor) => {
          const ids = await ownSpeakerIds(actor)
          return Promise.all(ids.map((speakerId) => ownConsent(actor, { code: '', speakerId })))
        })
      : []
  return (
    <>
      <PageHead locale={locale} title={t('own.title')} lead={t('own.lead')} />
      <Done of={(await searchParams).done} from="consents" locale={locale} />
      {byCode && (
        <>
          <OwnConsentSection own={byCode} code={code} locale={locale} />
          <LeaveCode action={leaveConsent} locale={locale} leave={t('own.leave')} />
        </>
      )}
      {byAccount.map((own) => (
        <OwnConsentSection key={own.speakerId} own={own} code="" locale={locale} />
      ))}
      {!byCode && (
        <CodeEntry
          action={openConsent}
          locale={locale}
          path="/consent"
          label={t('own.code')}
          hint={t('own.codeHint')}
          open={t('own.open')}
        />
      )}
    </>
  )
}
