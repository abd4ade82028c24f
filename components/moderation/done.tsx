import { Done } from '@/components/ui/done'
import { translator, type Locale } from '@/lib/platform/i18n'

interface DoneInQueueProps {
  of: string | string[] | undefined
  /** The view it was done to: the way back to it, where it can be undone. */
  view?: string | string[] | undefined
  slug: string
  locale: Locale
}

/** Says what was just done, with the way back to it. */
export function DoneInQueue({ of, view, slug, locale }: DoneInQueueProps) {
  const isView = typeof view === 'string' && /^[0-9a-z]{10}$/.test(view)
  return (
    <Done of={of} from="moderation" locale={locale}>
      {isView && (
        <p>
          <a href={`/${locale}/manage/dialogues/${slug}/moderation/${view}`}>
            {translator(locale, 'moderation')('done.again')}
          </a>
        </p>
      )}
    </Done>
  )
}
