'use server'

import { formAction } from '@/lib/web/form-action'
import { chooseForm } from './operations/form'
import { retryRendition } from './operations/retry'
import { formInput, retryInput } from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/interviews/${slug}#file`

export const tryAgain = formAction(retryInput, retryRendition, desk)
export const saveForm = formAction(formInput, chooseForm, desk)
