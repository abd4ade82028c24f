import type { DeskSection } from '@/lib/events/desk-sections'
import { translator, type Locale } from '@/lib/platform/i18n'

interface DeskSectionsProps {
  sections: readonly { name: DeskSection; path: string }[]
  slug: string
  locale: Locale
}

/** What can be done for an event, each with what it is for. */
export function DeskSections({ sections, slug, locale }: DeskSectionsProps) {
  const t = translator(locale, 'events')
  return (
    <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
      {sections.map(({ name, path }) => (
        <li key={name}>
          <a href={`/${locale}/manage/events/${slug}/${path}`} className="font-semibold">
            {t(`manage.sections.${name}.name`)}
          </a>
          <p className="text-muted">{t(`manage.sections.${name}.says`)}</p>
        </li>
      ))}
    </ul>
  )
}
