'use server'

import { formAction } from '@/lib/web/form-action'
import { afterwards } from './afterwards'
import { replaceBadge } from './operations/badge'
import { checkInByCode, checkInByName } from './operations/check-in'
import { closeAttendance } from './operations/close'
import { undoCheckIn } from './operations/undo'
import { addWalkIn, letInBeyond, letInIfFree } from './operations/walk-in'
import { closeInput, codeInput, personInput, walkInInput } from './schema'

export const checkInCode = formAction(codeInput, checkInByCode, afterwards)
export const checkInPerson = formAction(personInput, checkInByName, afterwards)
export const addSomebody = formAction(walkInInput, addWalkIn, afterwards)
export const letPersonIn = formAction(personInput, letInIfFree, afterwards)
export const letPersonInBeyond = formAction(personInput, letInBeyond, afterwards)
export const takeBack = formAction(personInput, undoCheckIn, (_, input) =>
  afterwards({ said: 'undone', who: input.registrationId }, input),
)
export const giveNewBadge = formAction(personInput, replaceBadge, (_, input) =>
  afterwards({ said: 'badge', who: input.registrationId }, input),
)
export const closeCheckIn = formAction(closeInput, closeAttendance, (_, input) =>
  afterwards({ said: 'closed', who: null }, input),
)
