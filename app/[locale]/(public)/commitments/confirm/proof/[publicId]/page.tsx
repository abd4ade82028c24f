import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProofForm } from '@/components/commitments/proof-form'
import { PageHead } from '@/components/ui/page-head'
import { commitmentByKeptCode, ownCommitments } from '@/lib/commitments/queries/own'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; publicId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: translator(localeOf(await params), 'commitments')('file.add'),
    robots: { index: false },
  }
}

/** For whoever promised: by the code that this browser keeps for an hour, or from their account. */
export default async function SendOwnProofPage({ params }: Props) {
  const { publicId } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const code = (await readFlash('commitment'))?.code ?? ''
  const all =
    code === ''
      ? await ask(ownCommitments)
      : [await ask((actor) => commitmentByKeptCode(actor, code))]
  const own = all.find((each) => each?.publicId === publicId)
  if (!own?.may.report || !own.steps.some(({ isByOwner }) => isByOwner)) notFound()
  return (
    <>
      <PageHead
        locale={locale}
        title={t('file.add')}
        crumbs={[{ href: `/${locale}/commitments/confirm`, label: t('own.title') }]}
        lead={<p>{t('file.lead')}</p>}
      />
      <ProofForm
        action={`/api/uploads/own-commitments/${publicId}`}
        initial={await heldState(`/commitments/confirm/proof/${publicId}`)}
        locale={locale}
      />
    </>
  )
}
