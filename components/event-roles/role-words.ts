import type { EventRoleKind, StakeholderGroup } from '@/generated/prisma/enums'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** "Facilitator at the event": with a capital, where it stands alone. */
export function eventRoleLabel(role: EventRoleKind, locale: Locale): string {
  const name = translator(locale, 'roles')(`atEvent.names.${role}`)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** "miners and civil society" */
export function groupNames(groups: readonly StakeholderGroup[], locale: Locale): string {
  const ui = translator(locale, 'ui')
  return formatter(locale).list(groups.map((group) => ui(`group.${group}`)))
}
