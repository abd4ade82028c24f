import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { Translated } from '@/lib/platform/translated'

interface WorkHeadProps {
  locale: Locale
  dialogue: { slug: string; title: Translated }
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}

/** How a page about one piece of work in a dialogue begins: the way back leads over its desk. */
export function WorkHead({ locale, dialogue, title, lead, children }: WorkHeadProps) {
  return (
    <PageHead
      locale={locale}
      crumbs={[
        { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
        {
          href: `/${locale}/manage/dialogues/${dialogue.slug}`,
          label: <Words of={dialogue.title} locale={locale} />,
        },
      ]}
      title={title}
      lead={lead}
    >
      {children}
    </PageHead>
  )
}
