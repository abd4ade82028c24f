import 'server-only'
import type { Visit } from '@/lib/accounts/visit'
import { demandTurn, type Limit } from '@/lib/platform/throttle'

/** Loose enough for a hall of 90 people behind one address, all of whom send the form several times. */
const perNetwork: Limit = { name: 'register-network', turns: 600, seconds: 3600 }
/** A shared tablet that goes from hand to hand through a day. */
const perDevice: Limit = { name: 'register-device', turns: 120, seconds: 3600 }

export async function demandRegistrationTurn({ deviceId, address }: Visit): Promise<void> {
  if (deviceId) await demandTurn(perDevice, deviceId)
  if (address) await demandTurn(perNetwork, address)
}
