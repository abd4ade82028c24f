import { translator, type Locale } from '@/lib/platform/i18n'
import type { StakeholderGroup } from '@/generated/prisma/enums'

/** How those who work on an interview call somebody who speaks in it: never by more than is kept of them. */
export function speakerName(
  locale: Locale,
  speaker: {
    number: number
    name: string | null
    role: string | null
    group: StakeholderGroup
  },
): string {
  const t = translator(locale, 'consents')
  const group = translator(locale, 'ui')(`group.${speaker.group}`)
  return t('speaker', { number: speaker.number, who: speaker.name ?? speaker.role ?? group })
}
