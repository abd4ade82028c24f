import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ReasonField } from '@/components/moderation/reason-field'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { reportAView } from '@/lib/moderation/actions'
import { reportPage } from '@/lib/moderation/queries/settings'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; publicId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'moderation')
  return { title: t('report.title'), robots: { index: false } }
}

/** Asks that somebody look at a view. It changes nothing by itself, however many ask. */
export default async function ReportPage({ params }: Props) {
  const { slug, publicId, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => reportPage(actor, slug, publicId))
  const t = translator(locale, 'moderation')
  const path = `/dialogues/${slug}/views/${publicId}`
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          {
            href: `/${locale}/dialogues/${slug}`,
            label: <Words of={page.title} locale={locale} />,
          },
          {
            href: `/${locale}${path}`,
            label: translator(locale, 'contributions')('view.title'),
          },
        ]}
        title={t('report.title')}
        lead={t('report.lead')}
      />
      {page.isReported ? (
        <Notice locale={locale} title={t('report.already')} />
      ) : (
        <Form
          action={reportAView}
          locale={locale}
          path={`${path}/report`}
          initial={await heldState(`${path}/report`)}
          guarded
        >
          <Hidden name="publicId" value={publicId} />
          <ReasonField
            locale={locale}
            label={t('report.reason')}
            wordsHint={t('report.wordsHint')}
          />
          <FormEnd>
            <Submit>{t('report.button')}</Submit>
            <ButtonLink kind="quiet" href={`/${locale}${path}`}>
              {t('report.back')}
            </ButtonLink>
          </FormEnd>
        </Form>
      )}
    </>
  )
}
