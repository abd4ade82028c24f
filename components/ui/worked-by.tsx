import type { WorkedBy } from '@/lib/accounts/names'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** "Written by Kofi on 3 May. Checked by Ama on 4 May." */
export function WorkedByLine({ by, locale }: { by: WorkedBy; locale: Locale }) {
  const t = translator(locale, 'ui')
  const { day } = formatter(locale)
  const said = (['written', 'checked'] as const).flatMap((kind) => {
    const who = by[kind]
    if (!who) return []
    return [
      who.on
        ? t(`workedBy.${kind}On`, { name: who.name, day: day(who.on) })
        : t(`workedBy.${kind}`, { name: who.name }),
    ]
  })
  return said.length > 0 && <p className="view-note">{said.join(' ')}</p>
}
