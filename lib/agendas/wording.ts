import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import type { AgendaChange } from './stored'

type Slot = AgendaChange['slot']

/** A change as a sentence: "“Opening” moves from Monday 21 January 2030, 08:30 to …". */
export function changeInWords(change: AgendaChange, locale: Locale): string {
  const t = translator(locale, 'agendas')
  const title = inLanguage(change.title, locale).text
  const when = slotInWords(change.slot, locale)
  switch (change.kind) {
    case 'added':
    case 'removed':
      return t(`changes.${change.kind}`, { title, when })
    case 'movedTime': {
      const { slotBefore = change.slot } = change
      return t('changes.movedTime', { title, from: slotInWords(slotBefore, locale), when })
    }
    case 'renamed':
      return t('changes.renamed', {
        title,
        before: inLanguage(change.titleBefore ?? change.title, locale).text,
      })
    case 'rule':
      return t('changes.rule', {
        title,
        rule: translator(locale, 'events')(`rules.${change.rule ?? 'open'}.name`),
      })
    default:
      return t(`changes.${change.kind}`, { title })
  }
}

/** Days and times as clocks at the event show them: already without a zone. */
export function slotInWords({ day, startsAt, endsAt }: Slot, locale: Locale): string {
  return `${formatter(locale).weekday(new Date(`${day}T00:00:00Z`))}, ${startsAt}–${endsAt}`
}
