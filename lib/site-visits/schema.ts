import { z } from 'zod'
import { CountMoment } from '@/generated/prisma/enums'
import { atMost } from '@/lib/platform/characters'
import { optionalText } from '@/lib/platform/inputs'

/** In the order in which they come. */
export const countMoments = ['leaving', 'arriving', 'returning', 'back'] as const

const whole = (min: number, max: number) =>
  z.coerce.number('number').int('number').min(min, 'number').max(max, 'number')

const vehicleFields = z.object({
  name: z.string().trim().min(1, 'required').check(atMost(80)),
  driver: optionalText(80),
  driverPhone: optionalText(30),
  seats: whole(1, 500),
})
export const newVehicle = vehicleFields.extend({ sessionId: z.uuid(), nonce: z.string() })
export const vehicleById = z.object({ id: z.uuid() })
export const visitById = z.object({ sessionId: z.uuid() })
export const riderInput = z.object({ vehicleId: z.uuid(), registrationId: z.uuid() })
export const tickInput = riderInput.extend({
  way: z.enum(['out', 'back']),
  isIn: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
})
export const headCount = z.object({
  vehicleId: z.uuid(),
  nonce: z.string(),
  moment: z.enum(CountMoment),
  counted: whole(0, 500),
  note: optionalText(300),
})

export type VehicleInput = z.output<typeof newVehicle>
export type HeadCountInput = z.output<typeof headCount>
