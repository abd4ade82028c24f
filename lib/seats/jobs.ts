import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { passOnAllPlaces, passOnPlaces } from './operations/pass-on'

const ofEvent = z.object({ eventId: z.uuid() })

export const seatTasks: TaskList = {
  'lapse-offers': (payload) => passOnPlaces(ofEvent.parse(payload)),
  'pass-on-places': () => passOnAllPlaces(),
}
