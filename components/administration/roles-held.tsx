import { Fragment } from 'react'
import { roleLabel } from '@/components/roles/role-label'
import type { HeldIn } from '@/lib/accounts/administration'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

/** "convenor in “Tarkwa 2016”", one after the other. */
export function RolesHeld({ roles, locale }: { roles: readonly HeldIn[]; locale: Locale }) {
  const t = translator(locale, 'administration')
  return roles.map(({ role, dialogue, slug }, index) => (
    <Fragment key={`${role} ${index}`}>
      {index > 0 && <br />}
      {dialogue ? (
        // Where the role is given and ended.
        <a href={`/${locale}/manage/dialogues/${slug}/team`}>
          {t('accounts.roleIn', {
            role: roleLabel(role, locale),
            dialogue: inLanguage(dialogue, locale).text,
          })}
        </a>
      ) : (
        roleLabel(role, locale)
      )}
    </Fragment>
  ))
}

/** For lists: one role after the other, with the number of dialogues where there are several. */
export function rolesInShort(roles: readonly HeldIn[], locale: Locale): string[] {
  const t = translator(locale, 'administration')
  return [...new Set(roles.map(({ role }) => role))].map((role) => {
    const count = roles.filter((each) => each.role === role && each.dialogue).length
    const name = roleLabel(role, locale)
    return count > 0 ? t('accounts.roleInSome', { role: name, count }) : name
  })
}
