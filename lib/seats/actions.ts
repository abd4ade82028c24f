'use server'

import { formAction } from '@/lib/web/form-action'
import {
  answerFor,
  enterForEvent,
  letIn,
  offerByHand,
  removeFromEvent,
  turnDown,
} from './operations/desk'
import { acceptOffer, registerForEvent, withdrawFromEvent } from './operations/own'
import { returnBlock, saveSeatPlan } from './operations/plan'
import {
  answerForInput,
  blockById,
  enterForInput,
  eventOfSeat,
  offerByHandInput,
  ownClaim,
  seatById,
  seatPlanInput,
  seatWithReason,
} from './schema'

type At = { slug: string }

const page = ({ slug }: At, what: string) => `/events/${slug}?registered=${what}#registration`
const plan = ({ slug }: At) => `/manage/events/${slug}/seats?saved=plan`
const people = ({ slug }: At) => `/manage/events/${slug}/people?saved=seat`

export const takePlace = formAction(ownClaim, registerForEvent, (own) => page(own, own.state))
export const giveBackPlace = formAction(eventOfSeat, withdrawFromEvent, (own) => page(own, 'no'))
export const acceptPlace = formAction(eventOfSeat, acceptOffer, (own) => page(own, 'confirmed'))
export const saveSeats = formAction(seatPlanInput, saveSeatPlan, plan)
export const returnSeats = formAction(blockById, returnBlock, plan)
export const letInToEvent = formAction(seatById, letIn, people)
export const turnDownFromEvent = formAction(seatWithReason, turnDown, people)
export const offerSeat = formAction(offerByHandInput, offerByHand, people)
export const removeFromSeat = formAction(seatWithReason, removeFromEvent, people)
export const answerOffer = formAction(answerForInput, answerFor, people)
export const enterSeat = formAction(enterForInput, enterForEvent, people)
