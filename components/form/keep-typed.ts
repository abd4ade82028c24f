import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import type { FormAction } from '@/lib/web/form-state'
import type { FormWords } from './form-context'

/**
 * An outage in the middle of a post: the server answers 503, or not at all, and the framework throws. Without this
 * the whole page would give way to an error, and what was typed with it. Leading elsewhere is thrown as well: that
 * goes on.
 */
export function keepTyped(
  action: FormAction,
  words: Pick<FormWords, 'unreachable' | 'outdated'>,
): FormAction {
  return async (state, data) => {
    try {
      return await action(state, data)
    } catch (error) {
      unstable_rethrow(error)
      // The fields keep their text by themselves; the answer to an earlier try no longer counts.
      const { errors: _errors, preview: _preview, ...kept } = state
      const text = unstable_isUnrecognizedActionError(error) ? words.outdated : words.unreachable
      return { ...kept, message: { kind: 'danger', text } }
    }
  }
}
