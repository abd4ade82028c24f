'use server'

import { formAction } from '@/lib/web/form-action'
import { addCaptions, removeCaptions } from './operations/captions'
import { offerInterview, releaseInterview } from './operations/release'
import { withdrawInterview } from './operations/withdraw'
import { createInterview, editInterview, lowerInterview } from './operations/write'
import {
  captionsInput,
  editInterviewInput,
  lowerInput,
  newInterviewInput,
  releaseInput,
  removeCaptionsInput,
  whichInterview,
} from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/interviews/${slug}`

const captioned = (interview: { slug: string; isDraftAgain: boolean }) =>
  interview.isDraftAgain ? `${desk(interview)}?saved=draftAgain` : `${desk(interview)}#captions`

export const beginInterview = formAction(newInterviewInput, createInterview, desk)
export const saveInterview = formAction(
  editInterviewInput,
  editInterview,
  (interview) => `${desk(interview)}?saved=interview`,
)
export const showLess = formAction(lowerInput, lowerInterview, desk)
export const saveCaptions = formAction(captionsInput, addCaptions, captioned)
export const dropCaptions = formAction(removeCaptionsInput, removeCaptions, captioned)
export const offerForRelease = formAction(whichInterview, offerInterview, desk)
export const giveInterviewRelease = formAction(releaseInput, releaseInterview, desk)
export const withdraw = formAction(
  whichInterview,
  withdrawInterview,
  ({ slug }) => `/interviews/${slug}`,
)
