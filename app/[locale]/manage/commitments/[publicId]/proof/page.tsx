import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProofForm } from '@/components/commitments/proof-form'
import { WorkHead } from '@/components/desk/work-head'
import { ButtonLink } from '@/components/ui/button'
import { commitmentDesk } from '@/lib/commitments/queries/desk'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; publicId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'commitments')('file.add') }
}

export default async function SendProofPage({ params }: Props) {
  const { publicId } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const desk = await ask((actor) => commitmentDesk(actor, publicId))
  if (!desk.may.addStep || desk.steps.length === 0) notFound()
  const path = `/manage/commitments/${publicId}`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={desk.dialogue}
        title={t('file.add')}
        lead={<p>{t('file.lead')}</p>}
      />
      <ProofForm
        action={`/api/uploads/commitments/${publicId}`}
        initial={await heldState(`${path}/proof`)}
        locale={locale}
      />
      <p className="mt-6">
        <ButtonLink kind="quiet" href={`/${locale}${path}`}>
          {t('desk.back')}
        </ButtonLink>
      </p>
    </>
  )
}
