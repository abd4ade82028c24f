import type { Metadata } from 'next'
import { Alike } from '@/components/contributions/alike'
import { EntryFields } from '@/components/contributions/entry-fields'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Toolbar } from '@/components/ui/layout'
import { enterAView } from '@/lib/contributions/actions'
import { entryPage } from '@/lib/contributions/queries/entry'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'contributions')('enter.title') }
}

export default async function EnterViewPage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => entryPage(actor, slug))
  const t = translator(locale, 'contributions')
  const path = `/manage/dialogues/${slug}/views/enter`
  const isPossible = page.people.length > 0 && page.prompts.length > 0
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: page.title }}
        title={t('enter.title')}
        lead={t('enter.lead')}
      />
      <Toolbar>
        <ButtonLink href={`/${locale}/manage/dialogues/${slug}/imports`}>
          {translator(locale, 'facilitated')('people.imports')}
        </ButtonLink>
      </Toolbar>
      {isPossible ? (
        <Form
          action={enterAView}
          locale={locale}
          path={path}
          initial={await heldState(path)}
          guarded
        >
          <Alike locale={locale} isForSomebody />
          <EntryFields page={page} locale={locale} />
          <FormEnd>
            <Submit>{t('enter.submit')}</Submit>
            <ButtonLink kind="quiet" href={`/${locale}/manage/dialogues/${slug}/moderation`}>
              {t('post.cancel')}
            </ButtonLink>
          </FormEnd>
        </Form>
      ) : (
        <EmptyState title={t('enter.nobody')} />
      )}
    </>
  )
}
