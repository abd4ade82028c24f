import type { z } from 'zod'
import { countCharacters } from '@/public/assets/characters.js'

export { countCharacters }

// One visible character may be made of many: a bound for what is stored.
const unitsPerCharacter = 10

/** For `z.string().check(atMost(600))`: counted as the counter below the field counts. */
export function atMost(limit: number) {
  return ({ value, issues }: z.core.ParsePayload<string>): void => {
    if (value.length <= limit) return
    if (value.length > limit * unitsPerCharacter || countCharacters(value) > limit) {
      issues.push({ code: 'too_big', origin: 'string', maximum: limit, input: value })
    }
  }
}
