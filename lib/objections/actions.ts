'use server'

import type { Actor } from '@/lib/access/actor'
import { atOneTry } from '@/lib/contributions/operations/by-code'
import { setFlash } from '@/lib/web/flash'
import { formAction } from '@/lib/web/form-action'
import { currentVisit } from '@/lib/web/visit'
import {
  answerObjection,
  openByCode,
  withdrawByCode,
  withdrawObjection,
  withholdObjection,
} from './decide'
import { enterObjection, raiseObjection } from './operations'
import { answerInput, codeInput, enterInput, objectionInput, raiseInput } from './schema'

const toAnswer = ({ slug }: { slug: string }) => `/manage/summaries/${slug}/objections`

export const raiseAnObjection = formAction(raiseInput, raiseObjection, async ({ slug, code }) => {
  if (code) await setFlash('objected', { code })
  return `/summaries/${slug}/review?done=${code ? 'anonymous' : 'raised'}#objection`
})

export const enterAnObjection = formAction(enterInput, enterObjection, async ({ slug, code }) => {
  if (code) await setFlash('objected', { code })
  return `${toAnswer({ slug })}?done=${code ? 'anonymous' : 'entered'}`
})

export const answerAnObjection = formAction(answerInput, answerObjection, toAnswer)
export const keepFromPrint = formAction(objectionInput, withholdObjection, toAnswer)

export const takeObjectionBack = formAction(
  objectionInput,
  withdrawObjection,
  () => '/me/objections?done=withdrawn',
)

function byCode<Input, Result>(operation: (actor: Actor, input: Input) => Promise<Result>) {
  return async (actor: Actor, input: Input): Promise<Result> =>
    atOneTry((await currentVisit()).address, () => operation(actor, input))
}

export const openObjectionByCode = formAction(codeInput, byCode(openByCode), async ({ code }) => {
  await setFlash('objection', { code })
  return '/objections'
})

export const takeBackObjectionByCode = formAction(
  codeInput,
  byCode(withdrawByCode),
  () => '/objections?done=withdrawn',
)
