import type { Role } from '@/generated/prisma/enums'
import { translator, type Locale } from '@/lib/platform/i18n'

/** The name of a role where it stands alone: with a capital. */
export function roleLabel(role: Role, locale: Locale): string {
  const name = translator(locale, 'roles')(`names.${role}`)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
