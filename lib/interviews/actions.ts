'use server'

import { formAction } from '@/lib/web/form-action'
import { openOriginal } from './operations/open-original'
import { linkEarlier } from './operations/link-earlier'
import { offerInterview, releaseInterview } from './operations/release'
import { withdrawInterview } from './operations/withdraw'
import { setExternal } from './operations/set-external'
import { createInterview, editInterview, lowerInterview } from './operations/write'
import {
  earlierInput,
  editInterviewInput,
  externalInput,
  lowerInput,
  newInterviewInput,
  openOriginalInput,
  releaseInput,
  whichInterview,
} from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/interviews/${slug}`

export const beginInterview = formAction(newInterviewInput, createInterview, desk)
export const saveInterview = formAction(
  editInterviewInput,
  editInterview,
  (interview) => `${desk(interview)}?saved=interview`,
)
export const openTheOriginal = formAction(
  openOriginalInput,
  openOriginal,
  (interview) => `${desk(interview)}#original`,
)
export const saveEarlier = formAction(earlierInput, linkEarlier, desk)
export const saveExternal = formAction(externalInput, setExternal, desk)
export const showLess = formAction(lowerInput, lowerInterview, desk)
export const offerForRelease = formAction(whichInterview, offerInterview, desk)
export const giveInterviewRelease = formAction(releaseInput, releaseInterview, desk)
export const withdraw = formAction(
  whichInterview,
  withdrawInterview,
  ({ slug }) => `/interviews/${slug}`,
)
