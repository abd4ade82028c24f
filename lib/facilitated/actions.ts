'use server'

import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { formAction } from '@/lib/web/form-action'
import { callBacksWith, myViewsWith, sittingOf, sittingQuery } from './destinations'
import { enterAnswer } from './operations/answer'
import { decideOnDenied, noteCallBack, showNumberToAsk } from './operations/call-back'
import { takeOverAnswer, takeOverView, withdrawAnswer } from './operations/own'
import {
  callBackInput,
  decideInput,
  enterAnswerInput,
  ownAnswerInput,
  ownViewInput,
  unmaskInput,
} from './schema'

export const enterAnAnswer = formAction(enterAnswerInput, enterAnswer, ({ slug }, input) => {
  const { registrationId, skip, view, value } = input
  const query = sittingQuery(input, { skip, last: view, said: value })
  return `${sittingOf(slug, registrationId)}?${query}`
})

export const takeOverAView = formAction(ownViewInput, takeOverView, () => myViewsWith('takenOver'))

export const withdrawEnteredView = formAction(ownViewInput, withdrawView, () =>
  myViewsWith('withdrawn'),
)

export const takeOverAnAnswer = formAction(ownAnswerInput, takeOverAnswer, () =>
  myViewsWith('takenOver'),
)

export const withdrawAnAnswer = formAction(ownAnswerInput, withdrawAnswer, () =>
  myViewsWith('withdrawn'),
)

export const noteACallBack = formAction(callBackInput, noteCallBack, ({ slug }) =>
  callBacksWith(slug, 'noted'),
)

export const showANumberToAsk = formAction(unmaskInput, showNumberToAsk, ({ slug }) =>
  callBacksWith(slug, 'shown'),
)

export const decideOnACallBack = formAction(decideInput, decideOnDenied, ({ slug }) =>
  callBacksWith(slug, 'decided'),
)
