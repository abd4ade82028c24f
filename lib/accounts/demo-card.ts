import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { cardFromBytes, type CardSecrets } from './card-code'

/** The card of a demonstration person without e-mail: the same for the same BARAZA_DEMO_PASSWORD. */
export function demoCard(personaId: string): CardSecrets {
  return cardFromBytes(createHmac('sha256', env.demoPassword).update(`card ${personaId}`).digest())
}
