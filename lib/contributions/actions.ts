'use server'

import type { Actor } from '@/lib/access/actor'
import { clearFlashes, setFlash } from '@/lib/web/flash'
import { formAction } from '@/lib/web/form-action'
import { currentVisit } from '@/lib/web/visit'
import { translator } from '@/lib/platform/i18n'
import { breakGlass } from './operations/break-glass'
import { atOneTry, editByCode, lowerByCode, openByCode, withdrawByCode } from './operations/by-code'
import { editView } from './operations/edit'
import { enterContribution } from './operations/enter'
import { dropPseudonym } from './operations/pseudonym'
import { endHold, holdView } from './operations/hold'
import { postView, replyToView } from './operations/post'
import { releaseView } from './operations/release'
import { lowerView, showAs } from './operations/show-as'
import { withdrawView } from './operations/withdraw'
import {
  breakGlassInput,
  codeInput,
  dialogueInput,
  editByCodeInput,
  editInput,
  enterInput,
  holdInput,
  keptCodeInput,
  lowerInput,
  postInput,
  releaseInput,
  replyInput,
  showAsInput,
  viewInput,
} from './schema'
import { afterPosting, afterReplying, queueOf, viewWith } from './destinations'

export const postAView = formAction(postInput, postView, async ({ slug, code }) => {
  if (code) await setFlash('posted', { code })
  return afterPosting(slug)
})

export const replyToAView = formAction(
  replyInput,
  replyToView,
  async ({ slug, code }, { publicId }) => {
    if (code) await setFlash('posted', { code })
    return afterReplying(slug, publicId)
  },
)

export const changeView = formAction(editInput, editView, (view) => viewWith('edited', view))

/** Made anonymous, it is nobody's any more: the code is all that leads back to it. */
export const showViewAs = formAction(showAsInput, showAs, async (view) => {
  if (!view.code) return viewWith('shown', view)
  await setFlash('posted', { code: view.code })
  return afterPosting(view.slug)
})

export const takeMadeUpNameOff = formAction(
  dialogueInput,
  dropPseudonym,
  () => '/me/views?done=nameOff',
)

export const takeBackView = formAction(viewInput, withdrawView, (view) =>
  viewWith('withdrawn', view),
)

export const holdAView = formAction(holdInput, holdView, (view) => viewWith('held', view))

export const lowerAView = formAction(lowerInput, lowerView, (view) => viewWith('lowered', view))

/** Told once, in the answer to the form itself: it stands in no address, no cookie and no page that can be reloaded. */
export const openAuthor = formAction(
  breakGlassInput,
  breakGlass,
  ({ name, contacts }, _input, locale) => {
    const t = translator(locale, 'contributions')
    const reached = contacts.length > 0 ? contacts.join(', ') : t('breakGlass.noContacts')
    return { message: { kind: 'warning', text: t('breakGlass.opened', { name, reached }) } }
  },
)

export const releaseAView = formAction(releaseInput, releaseView, ({ slug, isPublished }) =>
  queueOf(slug, isPublished ? 'published' : 'released'),
)

export const endAHold = formAction(viewInput, endHold, ({ slug }) => queueOf(slug, 'shownAgain'))

export const enterAView = formAction(enterInput, enterContribution, async ({ slug, code }) => {
  if (code) await setFlash('posted', { code })
  return code ? afterPosting(slug) : queueOf(slug, 'entered')
})

/** An operation that takes a code: wrong ones slow down the network that they come from. */
function byCode<Input, Result>(operation: (actor: Actor, input: Input) => Promise<Result>) {
  return async (actor: Actor, input: Input): Promise<Result> =>
    atOneTry((await currentVisit()).address, () => operation(actor, input))
}

export const openFollowUp = formAction(codeInput, byCode(openByCode), async ({ code }) => {
  await setFlash('follow-up', { code })
  return '/follow-up'
})

export const changeByCode = formAction(
  editByCodeInput,
  byCode(editByCode),
  () => '/follow-up?done=edited',
)

export const keepInsideByCode = formAction(
  codeInput,
  byCode(lowerByCode),
  () => '/follow-up?done=lowered',
)

export const takeBackByCode = formAction(
  codeInput,
  byCode(withdrawByCode),
  () => '/follow-up?done=withdrawn',
)

/** The code has been written down: this browser forgets it. */
export const forgetCode = formAction(
  keptCodeInput,
  async (_actor, input) => input,
  async ({ slug }) => {
    await clearFlashes()
    return slug ? `/dialogues/${slug}` : '/follow-up'
  },
)
