import { Notice } from '@/components/ui/notice'
import type { Clash } from '@/lib/agendas/clashes'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'

interface ClashesProps {
  clashes: readonly Clash[]
  titles: ReadonlyMap<string, Translated>
  locale: Locale
}

/** What can't be as it stands: said, never forbidden. */
export function Clashes({ clashes, titles, locale }: ClashesProps) {
  const t = translator(locale, 'agendas')
  if (clashes.length === 0) return null
  const titleOf = (id: string) => {
    const title = titles.get(id)
    return title ? inLanguage(title, locale).text : ''
  }
  const sentence = (clash: Clash) => {
    const title = titleOf(clash.id)
    if (clash.kind === 'tooSmall')
      return t('clashes.tooSmall', { title, capacity: clash.capacity, expected: clash.expected })
    const other = titleOf(clash.otherId)
    if (clash.kind === 'room') return t('clashes.room', { title, other })
    return t('clashes.speaker', { title, other, name: clash.name })
  }
  return (
    <Notice kind="warning" locale={locale} title={t('clashes.title')}>
      <ul>
        {clashes.map((clash) => (
          <li key={sentence(clash)}>{sentence(clash)}</li>
        ))}
      </ul>
    </Notice>
  )
}
