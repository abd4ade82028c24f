import { StatusWord } from '@/components/ui/tag'
import type { EventInvitationState } from '@/generated/prisma/enums'
import { translator, type Locale } from '@/lib/platform/i18n'

const kinds = {
  draft: 'neutral',
  invited: 'warning',
  accepted: 'good',
  declined: 'neutral',
  delegated: 'neutral',
  revoked: 'danger',
  expired: 'danger',
} as const

interface InvitationStateProps {
  state: EventInvitationState
  isExpired?: boolean
  locale: Locale
}

/** Where an invitation stands, in a word. */
export function InvitationState({ state, isExpired, locale }: InvitationStateProps) {
  const shown = isExpired ? 'expired' : state
  return (
    <StatusWord kind={kinds[shown]}>
      {translator(locale, 'invitations')(`states.${shown}`)}
    </StatusWord>
  )
}
