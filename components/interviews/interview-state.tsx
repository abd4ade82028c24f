import { StatusWord } from '@/components/ui/tag'
import type { InterviewState } from '@/generated/prisma/enums'
import { translator, type Locale } from '@/lib/platform/i18n'

const kinds = {
  draft: 'neutral',
  pending: 'warning',
  published: 'good',
  withdrawn: 'neutral',
} as const

export function InterviewStateWord({ state, locale }: { state: InterviewState; locale: Locale }) {
  return (
    <StatusWord kind={kinds[state]}>
      {translator(locale, 'interviews')(`state.${state}`)}
    </StatusWord>
  )
}
