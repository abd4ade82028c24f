import type { Metadata } from 'next'
import { EventFields } from '@/components/events/event-fields'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PageHead } from '@/components/ui/page-head'
import { addEvent } from '@/lib/events/actions'
import { newEventIn } from '@/lib/events/desk'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'events')('manage.newTitle') }
}

export default async function NewEventPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const { title, ...draft } = await ask((actor) => newEventIn(actor, slug))
  const dialogue = inLanguage(title, locale).text
  const path = `/manage/dialogues/${slug}/events/new`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('manage.newTitle')}
        lead={t('manage.newIn', { dialogue })}
        crumbs={[{ href: `/${locale}/manage/dialogues/${slug}`, label: dialogue }]}
      />
      <Form action={addEvent} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="dialogueSlug" value={slug} />
        <EventFields locale={locale} event={draft} />
        <FormEnd>
          <Submit>{t('manage.create')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
