import type { Metadata } from 'next'
import { AdminHead } from '@/components/administration/admin-head'
import { MergeForm } from '@/components/administration/merge-form'
import { MergeRules } from '@/components/administration/merge-rules'
import { RecordsCompared } from '@/components/administration/records-compared'
import { Notice } from '@/components/ui/notice'
import { mergePreview } from '@/lib/accounts/merging/preview'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  /** `id`: the record that stays. */
  params: Promise<{ locale: string; id: string; other: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'administration')('merge.title') }
}

export default async function MergePage({ params }: Props) {
  const { id, other, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'administration')
  const refusals = translator(locale, 'refusals')
  const preview = await ask((actor) => mergePreview(actor, { keptId: id, mergedId: other }))
  const { kept, obstacles } = preview
  return (
    <>
      <AdminHead
        locale={locale}
        title={t('merge.title')}
        lead={t('merge.lead')}
        crumbs={[
          { href: `/${locale}/manage/accounts`, label: t('page.accounts') },
          {
            href: `/${locale}/manage/accounts/${id}`,
            label: kept.name || t('account.nameless'),
          },
        ]}
      />
      {obstacles.length > 0 && (
        <Notice kind="danger" locale={locale} title={t('merge.obstacles')}>
          {obstacles.map((obstacle) => (
            <p key={obstacle}>{refusals(`merge.${obstacle}`)}</p>
          ))}
        </Notice>
      )}
      <RecordsCompared {...{ preview, locale }} />
      <MergeRules {...{ preview, locale }} />
      {obstacles.length === 0 && <MergeForm {...{ preview, locale }} />}
    </>
  )
}
