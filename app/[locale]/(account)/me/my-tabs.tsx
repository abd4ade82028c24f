import { Tabs } from '@/components/ui/tabs'
import { countUnread } from '@/lib/messages/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { currentActor } from '@/lib/web/current-actor'

const pages = {
  overview: '',
  registrations: '/registrations',
  views: '/views',
  messages: '/messages',
  calendar: '/calendar',
  data: '/data',
  settings: '/settings',
} as const

type MyPage = keyof typeof pages

/** The pages of somebody's own, beside each other. */
export async function MyTabs({ locale, current }: { locale: Locale; current: MyPage }) {
  const unread = await countUnread(await currentActor())
  const t = translator(locale, 'me')
  return (
    <Tabs
      label={t('tabs.label')}
      items={(Object.keys(pages) as MyPage[]).map((page) => ({
        href: `/${locale}/me${pages[page]}`,
        label: t(`tabs.${page}`),
        isCurrent: page === current,
        ...(page === 'messages' && unread > 0 ? { count: String(unread) } : {}),
      }))}
    />
  )
}
