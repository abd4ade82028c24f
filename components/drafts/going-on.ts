import { fieldsAgain } from '@/lib/platform/fields-again'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { WritingPlace } from '@/lib/drafts/queries'
import type { FormState } from '@/lib/web/form-state'

/**
 * The first state of a form that goes on with what was typed and not saved. Where somebody else has saved meanwhile,
 * what they saved stands beside it, as after a save that came too late.
 */
export function goingOn({ draft, stands }: WritingPlace, locale: Locale): FormState {
  if (!draft) return {}
  const isOvertaken = stands !== null && stands.seen !== draft.basedOn
  return {
    values: {
      ...draft.fields,
      seen: stands?.seen ?? draft.basedOn,
      draft: draft.savedAt,
      ...(isOvertaken && fieldsAgain(stands.content, 'theirs.')),
    },
    ...(isOvertaken && {
      message: { kind: 'warning', text: translator(locale, 'refusals')('overtaken') },
    }),
  }
}
