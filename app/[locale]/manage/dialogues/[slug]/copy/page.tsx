import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { ButtonLink } from '@/components/ui/button'
import { copy } from '@/lib/dialogues/actions'
import { workedDialogue } from '@/lib/dialogues/managing/queries'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'dialogues')('copy.title') }
}

export default async function CopyDialoguePage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const worked = await ask((actor) => workedDialogue(actor, slug, 'dialogue.copy'))
  const t = translator(locale, 'dialogues')
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={worked}
        title={t('copy.title')}
        lead={<p>{t('copy.lead')}</p>}
      />
      <Form action={copy} locale={locale} path={`/manage/dialogues/${slug}/copy`}>
        <Hidden name="dialogueId" value={worked.dialogue.id} />
        <TranslatedField
          name="title"
          label={t('copy.newTitle')}
          languages={writingLanguages(locale)}
          value={worked.title}
        />
        <FormEnd>
          <Submit>{t('copy.do')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/manage/dialogues/${slug}`}>
            {t('cancel')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
