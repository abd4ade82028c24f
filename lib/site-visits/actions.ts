'use server'

import { formAction } from '@/lib/web/form-action'
import {
  addVehicle,
  callDriver,
  countHeads,
  fillVehicles,
  removeVehicle,
  seatRider,
  tickRider,
  unseatRider,
} from './operations'
import { headCount, newVehicle, riderInput, tickInput, vehicleById, visitById } from './schema'

const visit = ({ slug, sessionId }: { slug: string; sessionId: string }) =>
  `/manage/events/${slug}/visits/${sessionId}`

export const addVehicleToVisit = formAction(newVehicle, addVehicle, visit)
export const removeVehicleOfVisit = formAction(vehicleById, removeVehicle, visit)
export const giveSeat = formAction(riderInput, seatRider, visit)
export const takeSeat = formAction(riderInput, unseatRider, visit)
export const fillSeats = formAction(visitById, fillVehicles, visit)
export const tickSomebody = formAction(tickInput, tickRider, visit)
export const noteHeads = formAction(headCount, countHeads, visit)
export const showDriver = formAction(vehicleById, callDriver, visit)
