import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import type { Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'

interface DeskHeadProps {
  event: { slug: string; title: Translated }
  title: ReactNode
  /** The section that the page belongs to, where it is below one: its folder and its name. */
  under?: { part: string; label: string }
  lead?: ReactNode
  locale: Locale
}

/** The head of a page of an event's desk, with the way back to it and to its section. */
export function DeskHead({ event, title, under, lead, locale }: DeskHeadProps) {
  const desk = `/${locale}/manage/events/${event.slug}`
  return (
    <PageHead
      locale={locale}
      title={title}
      {...(lead ? { lead } : {})}
      crumbs={[
        { href: desk, label: inLanguage(event.title, locale).text },
        ...(under ? [{ href: `${desk}/${under.part}`, label: under.label }] : []),
      ]}
    >
      {/* A sheet of paper has left its crumbs behind, and still has to say which event it is of. */}
      <p className="print-only">{inLanguage(event.title, locale).text}</p>
    </PageHead>
  )
}
