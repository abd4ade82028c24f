import { saveSeatPlan } from '@/lib/seats/operations/plan'
import type { SeatPlanInput } from '@/lib/seats/schema'
import { registrationDay } from './people'
import type { Stage } from './stage'

/** Four days for forty: the plan by which the coming event in Nsuta Hills fills its places. */
const plan: Omit<SeatPlanInput, 'slug' | 'seen'> = {
  total: 40,
  admission: 'open',
  offerHours: 72,
  groups: {
    government: { minimum: 4, target: 8, maximum: 9 },
    civilSociety: { minimum: 4, target: 8, maximum: 10 },
    industry: { minimum: 3, target: 6, maximum: 8 },
    miners: { minimum: 8, target: 12, maximum: 16 },
    community: { minimum: 0, target: 4, maximum: 6 },
  },
  criteria: [
    { kind: 'women', value: null, minimum: 14 },
    { kind: 'under30', value: null, minimum: 6 },
  ],
  blocks: [{ name: 'Chiefs of the district', seats: 2, returnsTo: 'community', returnsOn: null }],
}

export async function divideSeats(stage: Stage): Promise<void> {
  await stage.on(registrationDay(stage, 'demo-open'), async () => {
    const convenor = await stage.actor('st-convenor')
    await saveSeatPlan(convenor, { slug: 'nsuta-hills-four-days', seen: undefined, ...plan })
  })
}
