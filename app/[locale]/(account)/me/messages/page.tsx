import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { MessageEntry } from '@/components/messages/message-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { myMessages } from '@/lib/messages/queries'
import { translator } from '@/lib/platform/i18n'
import { readAll } from '@/lib/registrations/actions'
import { ask, localeOf, signedInActor } from '@/lib/web/page'
import { MyTabs } from '../my-tabs'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'me')('messages.title') }
}

export default async function MyMessagesPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'me')
  await signedInActor(locale, '/me/messages')
  const messages = await ask((actor) => myMessages(actor, locale))
  const unread = messages.filter(({ isRead }) => !isRead).length
  return (
    <>
      <PageHead locale={locale} title={t('messages.title')} />
      <MyTabs locale={locale} current="messages" />
      {unread > 0 && (
        <div className="my-6">
          <Form action={readAll} locale={locale} label={t('messages.readAll')}>
            <Submit kind="plain">{t('messages.readAll')}</Submit>
          </Form>
        </div>
      )}
      <List
        count={t('messages.count', { count: messages.length })}
        empty={<EmptyState title={t('messages.empty')}>{t('messages.emptyText')}</EmptyState>}
      >
        {messages.map((each) => (
          <MessageEntry key={each.id} message={each} locale={locale} headingLevel={2} />
        ))}
      </List>
    </>
  )
}
