'use server'

import { formAction } from '@/lib/web/form-action'
import { afterSaving } from './answers'
import { createSummary } from './operations/begin'
import { cite, removeCitation } from './operations/citations'
import { dropCorrection, startCorrection } from './operations/correct'
import { setGoals } from './operations/goals'
import { movePart, removePart } from './operations/parts'
import { submitFront, submitNewPart, submitPart, submitTranslation } from './operations/preview'
import { publishSummary } from './operations/publish'
import { releaseSummary } from './operations/release'
import { checkTranslation, draftByMachine } from './operations/translate'
import { withdrawSummary } from './operations/withdraw'
import {
  checkTranslationInput,
  citationById,
  citeInput,
  frontInput,
  goalsInput,
  machineInput,
  newPart,
  newSummary,
  nextVersion,
  partById,
  partChange,
  partMove,
  publishInput,
  releaseInput,
  summaryBySlug,
  translateInput,
  withdrawInput,
} from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/summaries/${slug}`
const partOf = ({ slug, partId }: { slug: string; partId?: string }) =>
  `/manage/summaries/${slug}/parts/${partId}?saved=new#cited`

export const beginSummary = formAction(
  newSummary,
  createSummary,
  (summary) => `${desk(summary)}?saved=new`,
)
export const saveFront = formAction(
  frontInput,
  submitFront,
  afterSaving((summary) => `${desk(summary)}?saved=yes`),
)
export const saveGoals = formAction(
  goalsInput,
  setGoals,
  (summary) => `${desk(summary)}?saved=goals#goals-section`,
)
export const saveNewPart = formAction(newPart, submitNewPart, afterSaving(partOf))
export const savePart = formAction(
  partChange,
  submitPart,
  afterSaving((summary) => `${desk(summary)}?saved=yes#parts`),
)
export const orderPart = formAction(partMove, movePart, (summary) => `${desk(summary)}#parts`)
export const takePartOut = formAction(partById, removePart, (summary) => `${desk(summary)}#parts`)
export const citeChosen = formAction(
  citeInput,
  cite,
  ({ slug, partId }) => `/manage/summaries/${slug}/parts/${partId}#cited`,
)
export const stopCiting = formAction(
  citationById,
  removeCitation,
  ({ slug, partId }) => `/manage/summaries/${slug}/parts/${partId}#cited`,
)
export const giveSummaryRelease = formAction(
  releaseInput,
  releaseSummary,
  (summary) => `${desk(summary)}#check`,
)
export const makeSummaryPublic = formAction(
  publishInput,
  publishSummary,
  ({ slug }) => `/summaries/${slug}`,
)
export const correctSummary = formAction(
  nextVersion,
  startCorrection,
  (summary) => `${desk(summary)}?saved=correction`,
)
export const giveUpCorrection = formAction(summaryBySlug, dropCorrection, desk)
export const takeSummaryBack = formAction(withdrawInput, withdrawSummary, desk)

const translating = ({ slug, language }: { slug: string; language: string }) =>
  `/manage/summaries/${slug}/translate?language=${language}&saved=yes`

export const saveTranslation = formAction(translateInput, submitTranslation, translating)
export const markChecked = formAction(checkTranslationInput, checkTranslation, translating)
export const haveMachineDraft = formAction(machineInput, draftByMachine, translating)
