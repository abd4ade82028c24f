import type { Metadata } from 'next'
import { EventFields } from '@/components/events/event-fields'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PageHead } from '@/components/ui/page-head'
import { addEvent } from '@/lib/events/actions'
import { newEventAlone } from '@/lib/events/desk'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'events')('manage.newTitle') }
}

export default async function NewEventAlonePage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const draft = await ask(newEventAlone)
  const path = '/manage/events/new'
  return (
    <>
      <PageHead
        locale={locale}
        title={t('manage.newTitle')}
        crumbs={[{ href: `/${locale}/events`, label: t('title') }]}
      />
      <Form action={addEvent} {...{ locale, path }} initial={await heldState(path)} guarded>
        <EventFields locale={locale} event={draft} />
        <FormEnd>
          <Submit>{t('manage.create')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
