import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { OwnObjection } from '@/components/objections/own-objection'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import { openObjectionByCode } from '@/lib/objections/actions'
import { objectionByCode } from '@/lib/objections/queries'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'objections')('byCode.title') }
}

export default async function ObjectionByCodePage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'objections')
  const code = (await readFlash('objection'))?.code
  const found = code ? await ask((actor) => objectionByCode(actor, code)) : null
  return (
    <>
      <PageHead locale={locale} title={t('byCode.title')} lead={t('byCode.lead')} />
      <Done of={(await searchParams).done} from="objections" locale={locale} />
      {code && found && (
        <OwnObjection objection={found} code={code} path="/objections" locale={locale} />
      )}
      {code && !found && <p>{t('byCode.gone')}</p>}
      <Form action={openObjectionByCode} locale={locale} path="/objections" id="by-code">
        <TextField name="code" label={t('byCode.code')} isCode autoComplete="off" width="medium" />
        <FormEnd>
          <Submit kind="plain">{t('byCode.open')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
