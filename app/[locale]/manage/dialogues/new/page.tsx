import type { Metadata } from 'next'
import { DialogueFields } from '@/components/dialogues/dialogue-fields'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { create } from '@/lib/dialogues/actions'
import { newDialogueForm } from '@/lib/dialogues/managing/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'dialogues')('new.title') }
}

export default async function NewDialoguePage({ params }: Props) {
  const locale = localeOf(await params)
  const { hosts } = await ask(newDialogueForm)
  const t = translator(locale, 'dialogues')
  const path = '/manage/dialogues/new'
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/manage`, label: translator(locale, 'desk')('title') }]}
        title={t('new.title')}
        lead={<p>{t('new.lead')}</p>}
      />
      <Form action={create} locale={locale} path={path} initial={await heldState(path)} guarded>
        <DialogueFields hosts={hosts} locale={locale} />
        <FormEnd>
          <Submit>{t('new.do')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/manage`}>
            {t('cancel')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
