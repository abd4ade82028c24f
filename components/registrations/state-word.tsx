import { StatusWord } from '@/components/ui/tag'
import type { RegistrationState } from '@/generated/prisma/enums'
import { translator, type Locale } from '@/lib/platform/i18n'

const kinds: Record<RegistrationState, 'neutral' | 'good' | 'warning' | 'danger'> = {
  invited: 'neutral',
  applied: 'warning',
  offered: 'warning',
  confirmed: 'good',
  declined: 'danger',
  waitlisted: 'neutral',
  withdrawn: 'neutral',
  attended: 'good',
  noShow: 'neutral',
}

/** Where a registration stands, as a word. */
export function StateWord({ state, locale }: { state: RegistrationState; locale: Locale }) {
  const t = translator(locale, 'registrations')
  return <StatusWord kind={kinds[state]}>{t(`states.${state}`)}</StatusWord>
}
