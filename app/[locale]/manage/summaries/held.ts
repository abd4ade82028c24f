import type { FormState } from '@/lib/web/form-state'
import { heldState } from '@/lib/web/held-submission'

/**
 * What was held of the long form at `path`, told by one of its fields from the small forms that stand at the same
 * address: what was typed into those would empty it.
 */
export async function heldWith(path: string, field: string): Promise<FormState> {
  const held = await heldState(path)
  return held.values?.[field] === undefined ? {} : held
}
