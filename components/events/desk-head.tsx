import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import type { Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'

interface DeskHeadProps {
  event: { slug: string; title: Translated }
  title: ReactNode
  lead?: ReactNode
  locale: Locale
}

/** The head of a page of an event's desk, with the way back to it. */
export function DeskHead({ event, title, lead, locale }: DeskHeadProps) {
  return (
    <PageHead
      locale={locale}
      title={title}
      {...(lead ? { lead } : {})}
      crumbs={[
        {
          href: `/${locale}/manage/events/${event.slug}`,
          label: inLanguage(event.title, locale).text,
        },
      ]}
    />
  )
}
