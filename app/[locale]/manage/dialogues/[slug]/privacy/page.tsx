import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { PageFields } from '@/components/pages/page-fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { writeOfDialogue } from '@/lib/pages/actions'
import { noticeForEditing } from '@/lib/pages/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'pages')('edit.notice') }
}

export default async function WriteNoticePage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { dialogue, title, page } = await ask((actor) => noticeForEditing(actor, slug))
  const t = translator(locale, 'pages')
  const path = `/manage/dialogues/${slug}/privacy`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title }}
        title={t('edit.notice')}
        lead={<p>{t('edit.lead')}</p>}
      />
      <Form
        action={writeOfDialogue}
        locale={locale}
        path={path}
        initial={await heldState(path)}
        guarded
      >
        <Hidden name="dialogueId" value={dialogue.id} />
        <PageFields page={page} locale={locale} backHref={`/${locale}/dialogues/${slug}/privacy`} />
      </Form>
    </>
  )
}
