import { isBlank, type Translated } from '@/lib/platform/translated'

/** A verb with a result is more than one word: "Licences" is a topic. */
export function saysWhat(result: Translated | null): boolean {
  if (isBlank(result) || result === null) return false
  return Object.values(result.texts).every((text) => /\S\s+\S/.test(text.trim()))
}
