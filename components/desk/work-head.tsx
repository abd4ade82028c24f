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
  /** False for administrators who may do this one thing: the desk stays closed to them. */
  isDeskOpen?: boolean
  children?: ReactNode
}

/** How a page about one piece of work in a dialogue begins: the way back leads over its desk. */
export function WorkHead({
  locale,
  dialogue,
  title,
  lead,
  isDeskOpen = true,
  children,
}: WorkHeadProps) {
  const desk = {
    href: `/${locale}/manage/dialogues/${dialogue.slug}`,
    label: <Words of={dialogue.title} locale={locale} />,
  }
  const administration = {
    href: `/${locale}/manage/administration`,
    label: translator(locale, 'administration')('title'),
  }
  return (
    <PageHead
      locale={locale}
      crumbs={[
        { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
        isDeskOpen ? desk : administration,
      ]}
      title={title}
      lead={lead}
    >
      {children}
    </PageHead>
  )
}
