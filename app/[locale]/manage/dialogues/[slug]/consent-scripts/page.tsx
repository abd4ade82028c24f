import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/layout'
import { Time } from '@/components/ui/time'
import { Words } from '@/components/ui/words'
import { saveScript } from '@/lib/consents/actions'
import { scriptsOf } from '@/lib/consents/queries/scripts'
import { limits } from '@/lib/consents/schema'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'consents')('scripts.title') }
}

export default async function ConsentScriptsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'consents')
  const { dialogue, scripts, mayWrite } = await ask((actor) => scriptsOf(actor, slug))
  const path = `/manage/dialogues/${slug}/consent-scripts`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={dialogue}
        title={t('scripts.title')}
        lead={t('scripts.lead')}
      />
      <Done of={(await searchParams).done} from="consents" locale={locale} />
      {scripts.map(({ version, text, createdAt }) => (
        <Section key={version} id={`version-${version}`} title={t('script', { version })}>
          <p>
            <Time at={createdAt} locale={locale} />
          </p>
          <Words as="p" of={text} locale={locale} />
        </Section>
      ))}
      {mayWrite && (
        <Section title={t('scripts.next')} id="next">
          <Form action={saveScript} {...{ locale, path }} initial={await heldState(path)} guarded>
            <Hidden name="slug" value={slug} />
            <TranslatedField
              name="text"
              label={t('scripts.text')}
              hint={t('scripts.hint')}
              rows={8}
              limit={limits.script}
              value={scripts[0]?.text}
              languages={writingLanguages(locale)}
            />
            <FormEnd>
              <Submit>{t('scripts.save')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
    </>
  )
}
