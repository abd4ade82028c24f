import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { DialogueFields } from '@/components/dialogues/dialogue-fields'
import { RecordFields } from '@/components/dialogues/record-fields'
import { SeenDialogue } from '@/components/dialogues/seen-dialogue'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { change } from '@/lib/dialogues/actions'
import { dialogueForEditing } from '@/lib/dialogues/managing/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'dialogues')('edit.title') }
}

export default async function EditDialoguePage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { dialogue, seen, hosts } = await ask((actor) => dialogueForEditing(actor, slug))
  const t = translator(locale, 'dialogues')
  const path = `/manage/dialogues/${slug}/edit`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={dialogue}
        title={t('edit.title')}
        lead={<p>{t('edit.lead')}</p>}
      />
      <Form action={change} locale={locale} path={path} initial={await heldState(path)} guarded>
        <Hidden name="dialogueId" value={dialogue.id} />
        <SeenDialogue seen={seen} hosts={hosts} locale={locale} />
        <DialogueFields dialogue={dialogue} hosts={hosts} locale={locale} />
        <RecordFields dialogue={dialogue} locale={locale} />
        <FormEnd>
          <Submit>{t('edit.do')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/manage/dialogues/${slug}`}>
            {t('cancel')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
