import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { StageFields } from '@/components/dialogues/stage-fields'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { stagesForArranging } from '@/lib/dialogues/managing/queries'
import { arrange } from '@/lib/dialogues/stages/actions'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'dialogues')('stages.title') }
}

export default async function StagesPage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { dialogue, title, stages } = await ask((actor) => stagesForArranging(actor, slug))
  const t = translator(locale, 'dialogues')
  const path = `/manage/dialogues/${slug}/stages`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title }}
        title={t('stages.title')}
        lead={<p>{t('stages.lead')}</p>}
      />
      <Form action={arrange} locale={locale} path={path} initial={await heldState(path)}>
        <Hidden name="dialogueId" value={dialogue.id} />
        <StageFields stages={stages} locale={locale} />
        <FormEnd>
          <Submit>{t('stages.do')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/manage/dialogues/${slug}`}>
            {t('cancel')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
