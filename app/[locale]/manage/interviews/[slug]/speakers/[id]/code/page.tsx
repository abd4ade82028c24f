import type { Metadata } from 'next'
import { ConsentCard } from '@/components/consents/consent-card'
import { speakerName } from '@/components/consents/speaker-name'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { forgetConsentCode } from '@/lib/consents/actions'
import { speakerToAsk } from '@/lib/consents/queries/speakers'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'consents')('card.title') }
}

/** The speaker's code, for the only time: in no address, and gone from here after ten minutes. */
export default async function ConsentCodePage({ params }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'consents')
  const { page, speaker } = await ask((actor) => speakerToAsk(actor, slug, id))
  const kept = await readFlash('consent-code')
  const code = kept?.speakerId === id ? kept.code : undefined
  const path = `/manage/interviews/${slug}/speakers/${id}/code`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={page.dialogue}
        title={t('card.title')}
        lead={speakerName(locale, speaker)}
      />
      {code ? (
        <>
          <p>{t('card.once')}</p>
          <Toolbar>
            <PrintButton locale={locale} />
          </Toolbar>
          <ConsentCard {...{ code, locale, title: page.title }} />
        </>
      ) : (
        <Notice kind="info" locale={locale}>
          <p>{t('card.gone')}</p>
        </Notice>
      )}
      <Form action={forgetConsentCode} {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <Hidden name="speakerId" value={id} />
        <FormEnd>
          <Submit kind="plain">{t('card.done')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
