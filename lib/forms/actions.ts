'use server'

import { formAction } from '@/lib/web/form-action'
import { fillAnswers, saveMyAnswers } from './answering'
import {
  addQuestion,
  addUsualQuestions,
  changeQuestion,
  endQuestion,
  moveQuestion,
  reopenQuestion,
} from './operations'
import {
  answersFor,
  newQuestion,
  ownAnswers,
  questionChange,
  questionChosen,
  questionMove,
  usualQuestions,
} from './schema'

const desk = ({ slug, form }: { slug: string; form: string }) =>
  `/manage/events/${slug}/forms?saved=yes#${form}`

export const addToForm = formAction(newQuestion, addQuestion, desk)
export const saveQuestion = formAction(questionChange, changeQuestion, desk)
export const moveInForm = formAction(
  questionMove,
  moveQuestion,
  ({ slug, form }) => `/manage/events/${slug}/forms#${form}`,
)
export const endInForm = formAction(questionChosen, endQuestion, desk)
export const reopenInForm = formAction(questionChosen, reopenQuestion, desk)
export const addUsualToForm = formAction(usualQuestions, addUsualQuestions, desk)
export const answerForm = formAction(
  ownAnswers,
  saveMyAnswers,
  ({ slug }) => `/me/events/${slug}/answers?saved=yes`,
)
export const fillForm = formAction(
  answersFor,
  fillAnswers,
  ({ slug, registrationId }) => `/manage/events/${slug}/forms/people/${registrationId}?saved=yes`,
)
