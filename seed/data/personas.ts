import type { Persona } from './kinds'
import { elsewherePersonas } from './personas/elsewhere'
import { ghanaPersonas } from './personas/ghana'
import { madagascarPersonas } from './personas/madagascar'
import { tanzaniaPersonas } from './personas/tanzania'

export const personas: readonly Persona[] = [
  ...ghanaPersonas,
  ...tanzaniaPersonas,
  ...madagascarPersonas,
  ...elsewherePersonas,
]
