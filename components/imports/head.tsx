import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { Translated } from '@/lib/platform/translated'

interface HeadProps {
  of: { slug: string; title: Translated }
  title: ReactNode
  lead?: ReactNode
  above?: ReactNode
  /** The import that a row belongs to. */
  under?: { id: string; label: string }
  locale: Locale
}

/** How every page about imports begins: the way back leads over all of them to the desk. */
export function ImportHead({ of, title, lead, above, under, locale }: HeadProps) {
  const here = `/${locale}/manage/dialogues/${of.slug}`
  return (
    <PageHead
      locale={locale}
      crumbs={[
        { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
        { href: here, label: <Words of={of.title} locale={locale} /> },
        { href: `${here}/imports`, label: translator(locale, 'imports')('title') },
        ...(under ? [{ href: `${here}/imports/${under.id}`, label: under.label }] : []),
      ]}
      {...{ title, lead, above }}
    />
  )
}
