import type { Metadata } from 'next'
import { BeforePublishing } from '@/components/desk/before-publishing'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { archive, close, publish, reopen } from '@/lib/dialogues/actions'
import { dialogueLife } from '@/lib/dialogues/managing/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const steps = [
  { name: 'publish', action: publish, kind: 'main' },
  { name: 'close', action: close, kind: 'danger' },
  { name: 'archive', action: archive, kind: 'danger' },
  { name: 'reopen', action: reopen, kind: 'main' },
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'dialogues')('life.title') }
}

export default async function DialogueLifePage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { dialogue, title, state, missing, may } = await ask((actor) => dialogueLife(actor, slug))
  const t = translator(locale, 'dialogues')
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title }}
        title={t('life.title')}
        lead={<p>{t(`life.${state}`)}</p>}
      />
      {missing.length > 0 && <BeforePublishing {...{ missing, state, slug, locale }} />}
      {steps
        .filter(({ name }) => may[name])
        .map(({ name, action, kind }) => (
          <Section key={name} title={t(`life.${name}`)}>
            <p className="mb-4">{t(`life.${name}Text`)}</p>
            <Confirm ask={t(`life.${name}Ask`)}>
              <Form id={name} action={action} locale={locale} label={t(`life.${name}`)}>
                <Hidden name="dialogueId" value={dialogue.id} />
                <Submit kind={kind}>{t(`life.${name}Do`)}</Submit>
              </Form>
            </Confirm>
          </Section>
        ))}
    </>
  )
}
