import { Tabs } from '@/components/ui/tabs'
import { translator, type Locale } from '@/lib/platform/i18n'

const pages = {
  overview: '',
  registrations: '/registrations',
  views: '/views',
  messages: '/messages',
  data: '/data',
  settings: '/settings',
} as const

type MyPage = keyof typeof pages

/** The pages of somebody's own, beside each other. */
export function MyTabs({
  locale,
  current,
  unread,
}: {
  locale: Locale
  current: MyPage
  unread?: number
}) {
  const t = translator(locale, 'me')
  return (
    <Tabs
      label={t('tabs.label')}
      items={(Object.keys(pages) as MyPage[]).map((page) => ({
        href: `/${locale}/me${pages[page]}`,
        label: t(`tabs.${page}`),
        isCurrent: page === current,
        ...(page === 'messages' && unread ? { count: String(unread) } : {}),
      }))}
    />
  )
}
