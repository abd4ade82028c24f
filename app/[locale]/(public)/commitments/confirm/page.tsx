import type { Metadata } from 'next'
import { OwnCommitmentSection } from '@/components/commitments/own-commitment'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { OwnMembershipSection } from '@/components/leadership/own-membership'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import { leavePromise, openPromise } from '@/lib/commitments/actions'
import { commitmentByKeptCode, ownCommitments } from '@/lib/commitments/queries/own'
import { membershipByKeptCode, ownMemberships } from '@/lib/leadership/queries'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: translator(localeOf(await params), 'commitments')('own.title'),
    robots: { index: false },
  }
}

/** What somebody promised: with the code in their letter, or from their account. */
export default async function OwnPromisesPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const code = (await readFlash('commitment'))?.code ?? ''
  const [promise, membership] =
    code === ''
      ? [null, null]
      : [
          await ask((actor) => commitmentByKeptCode(actor, code)),
          await ask((actor) => membershipByKeptCode(actor, code)),
        ]
  const isOpen = promise !== null || membership !== null
  const [promises, memberships] = isOpen
    ? [[], []]
    : [await ask(ownCommitments), await ask(ownMemberships)]
  return (
    <>
      <PageHead locale={locale} title={t('own.title')} lead={<p>{t('own.lead')}</p>} />
      <Done of={(await searchParams).done} from="commitments" locale={locale} />
      {promise && <OwnCommitmentSection own={promise} code={code} locale={locale} />}
      {membership && <OwnMembershipSection own={membership} code={code} locale={locale} />}
      {isOpen && (
        <Form action={leavePromise} locale={locale} id="leave">
          <FormEnd>
            <Submit kind="plain">{t('own.leave')}</Submit>
          </FormEnd>
        </Form>
      )}
      {promises.map((own) => (
        <OwnCommitmentSection key={own.publicId} own={own} code="" locale={locale} />
      ))}
      {memberships.map((own) => (
        <OwnMembershipSection key={own.memberId} own={own} code="" locale={locale} />
      ))}
      {!isOpen && (
        <Form action={openPromise} locale={locale} path="/commitments/confirm" id="open">
          <TextField
            name="code"
            label={t('own.code')}
            hint={t('own.codeHint')}
            isCode
            autoComplete="off"
            width="medium"
          />
          <FormEnd>
            <Submit>{t('own.open')}</Submit>
          </FormEnd>
        </Form>
      )}
    </>
  )
}
