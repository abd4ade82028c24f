import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { beginSummary } from '@/lib/summaries/actions'
import { newSummaryIn } from '@/lib/summaries/desk'
import { limits } from '@/lib/summaries/schema'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'summaries')('manage.newTitle') }
}

export default async function NewSummaryPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  const { title } = await ask((actor) => newSummaryIn(actor, slug))
  const dialogue = inLanguage(title, locale).text
  const path = `/manage/dialogues/${slug}/summaries/new`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('manage.newTitle')}
        lead={t('manage.newIn', { dialogue })}
        crumbs={[
          { href: `/${locale}/manage/dialogues/${slug}`, label: dialogue },
          { href: `/${locale}/manage/dialogues/${slug}/summaries`, label: t('title') },
        ]}
      />
      <Form action={beginSummary} {...{ locale, path }} initial={await heldState(path)}>
        <Hidden name="dialogueSlug" value={slug} />
        <TranslatedField
          name="title"
          label={t('manage.fields.title')}
          languages={writingLanguages(locale)}
          limit={limits.title}
        />
        <FormEnd>
          <Submit>{t('manage.begin')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
