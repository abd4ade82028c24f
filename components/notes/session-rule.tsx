import type { SessionRule } from '@/generated/prisma/enums'
import { translator, type Locale } from '@/lib/platform/i18n'

/** The rule of a session, large: whoever writes must see it. */
export function SessionRuleShown({ rule, locale }: { rule: SessionRule; locale: Locale }) {
  const t = translator(locale, 'events')
  return (
    <div className={`room-rule room-rule-${rule}`}>
      <p className="room-rule-name">{t(`rules.${rule}.name`)}</p>
      <p>{t(`rules.${rule}.says`)}</p>
    </div>
  )
}
