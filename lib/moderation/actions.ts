'use server'

import { atOneTry } from '@/lib/contributions/operations/by-code'
import { holdView } from '@/lib/contributions/operations/hold'
import { setFlash } from '@/lib/web/flash'
import { formAction } from '@/lib/web/form-action'
import { currentVisit } from '@/lib/web/visit'
import { itemOf, queueAfter, viewAfter } from './destinations'
import { answerAppeal, appeal, appealByCode } from './operations/appeal'
import { claimView, clearFlag, leaveView, lookedAt, openSealed } from './operations/look'
import { mergeView } from './operations/merge'
import { takeNext } from './operations/next'
import { redact } from './operations/redact'
import { closeReports, reportView } from './operations/report'
import { setTiming, unwatchWord, watchWords } from './operations/settings'
import { second, takeAway } from './operations/take-away'
import { undo } from './operations/undo'
import {
  answerAppealInput,
  appealByCodeInput,
  appealInput,
  decisionInput,
  dialogueInput,
  escalateInput,
  flagInput,
  mergeInput,
  openInput,
  redactInput,
  reportInput,
  secondInput,
  takeAwayInput,
  timingInput,
  unwatchInput,
  viewInput,
  watchInput,
} from './schema'

export const takeTheNext = formAction(dialogueInput, takeNext, ({ slug, publicId }) =>
  publicId ? itemOf(slug, publicId) : `/manage/dialogues/${slug}/moderation?done=nothingLeft`,
)

export const claimAView = formAction(viewInput, claimView, ({ slug, publicId }) =>
  itemOf(slug, publicId),
)

export const leaveAView = formAction(viewInput, leaveView, ({ slug, publicId }) =>
  queueAfter(slug, 'left', publicId),
)

export const lookAtAView = formAction(viewInput, lookedAt, ({ slug, publicId }) =>
  queueAfter(slug, 'looked', publicId),
)

export const clearAFlag = formAction(flagInput, clearFlag, ({ slug, publicId }) =>
  itemOf(slug, publicId, 'cleared'),
)

export const takeAViewAway = formAction(takeAwayInput, takeAway, ({ slug, publicId, isInForce }) =>
  queueAfter(slug, isInForce ? 'takenAway' : 'proposed', publicId),
)

export const secondADecision = formAction(
  secondInput,
  second,
  ({ slug, publicId, isInForce, kind }) => {
    const deed = kind === 'merge' ? 'merged' : 'takenAway'
    return queueAfter(slug, isInForce ? deed : 'rejected', publicId)
  },
)

export const undoADecision = formAction(decisionInput, undo, ({ slug, publicId }) =>
  itemOf(slug, publicId, 'undone'),
)

export const redactAView = formAction(redactInput, redact, ({ slug, publicId }) =>
  itemOf(slug, publicId, 'redacted'),
)

export const mergeAView = formAction(mergeInput, mergeView, ({ slug, publicId, isInForce }) =>
  queueAfter(slug, isInForce ? 'merged' : 'proposed', publicId),
)

export const leaveToTheLead = formAction(
  escalateInput,
  async (actor, input) => holdView(actor, { ...input, why: 'accusation' }),
  ({ slug, publicId }) => queueAfter(slug, 'escalated', publicId),
)

export const closeTheReports = formAction(viewInput, closeReports, ({ slug, publicId }) =>
  queueAfter(slug, 'closed', publicId),
)

/** What was sealed is shown once, to whoever opened it. */
export const openWhatIsSealed = formAction(
  openInput,
  openSealed,
  async ({ slug, publicId, pieces, reporters }) => {
    await setFlash('opened', {
      publicId,
      pieces: JSON.stringify(pieces.map(({ kind, words }) => ({ kind, words }))),
      reporters: JSON.stringify(reporters.slice(0, 50)),
    })
    return itemOf(slug, publicId)
  },
)

export const reportAView = formAction(reportInput, reportView, ({ slug, publicId }) =>
  viewAfter(slug, publicId, 'reported'),
)

export const appealAgainst = formAction(appealInput, appeal, ({ slug, publicId }) =>
  viewAfter(slug, publicId, 'appealed'),
)

export const appealByItsCode = formAction(
  appealByCodeInput,
  async (actor, input) =>
    atOneTry((await currentVisit()).address, () => appealByCode(actor, input)),
  () => '/follow-up?done=appealed',
)

export const answerAnAppeal = formAction(answerAppealInput, answerAppeal, ({ slug, publicId }) =>
  queueAfter(slug, 'answered', publicId),
)

export const saveTiming = formAction(
  timingInput,
  setTiming,
  ({ slug }) => `/manage/dialogues/${slug}/moderation/settings?done=saved`,
)

export const addWatchedWords = formAction(
  watchInput,
  watchWords,
  ({ slug }) => `/manage/dialogues/${slug}/moderation/words?done=saved`,
)

export const removeWatchedWord = formAction(
  unwatchInput,
  unwatchWord,
  ({ slug }) => `/manage/dialogues/${slug}/moderation/words?done=saved`,
)
