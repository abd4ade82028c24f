import type { ReactNode } from 'react'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { translator, type Locale } from '@/lib/platform/i18n'

interface AdminHeadProps {
  locale: Locale
  title: ReactNode
  above?: ReactNode
  lead?: ReactNode
  /** Pages between the index of administration and this one. */
  crumbs?: readonly Crumb[]
}

/** How a page of the portal's administration begins. */
export function AdminHead({ locale, title, above, lead, crumbs = [] }: AdminHeadProps) {
  return (
    <PageHead
      locale={locale}
      title={title}
      above={above}
      lead={lead && <p>{lead}</p>}
      crumbs={[
        { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
        {
          href: `/${locale}/manage/administration`,
          label: translator(locale, 'administration')('title'),
        },
        ...crumbs,
      ]}
    />
  )
}
