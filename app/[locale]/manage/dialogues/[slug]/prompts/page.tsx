import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { EditablePrompts } from '@/components/dialogues/editable-prompts'
import { PromptFields } from '@/components/dialogues/prompt-fields'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { add } from '@/lib/dialogues/prompts/actions'
import { promptsForEditing } from '@/lib/dialogues/prompts/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'dialogues')('prompts.title') }
}

export default async function PromptsPage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { dialogue, title, prompts } = await ask((actor) => promptsForEditing(actor, slug))
  const t = translator(locale, 'dialogues')
  const path = `/manage/dialogues/${slug}/prompts`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title }}
        title={t('prompts.title')}
        lead={<p>{t('prompts.lead')}</p>}
      />
      <EditablePrompts prompts={prompts} path={path} locale={locale} />
      <Section title={t('prompts.add')} id="add">
        <Form id="new" action={add} locale={locale} path={path} guarded label={t('prompts.add')}>
          <Hidden name="dialogueId" value={dialogue.id} />
          <PromptFields locale={locale} />
          <FormEnd>
            <Submit>{t('prompts.addDo')}</Submit>
          </FormEnd>
        </Form>
      </Section>
    </>
  )
}
