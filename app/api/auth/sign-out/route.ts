import { signOut } from '@/lib/accounts/operations/sign-out'
import { nothing } from '@/lib/accounts/schema'
import { clearFlashes } from '@/lib/web/flash'
import { forgetHeld } from '@/lib/web/held-submission'
import { formRoute } from '@/lib/web/route'
import { currentSessionToken, dropSession } from '@/lib/web/visit'

/** One tap from every page: the session ends, and nothing of the person stays in the browser. */
export const POST = formRoute(
  nothing,
  async (actor) => {
    await signOut(actor, await currentSessionToken())
    await dropSession()
    await clearFlashes()
    await forgetHeld()
  },
  () => '/sign-in?out=1',
)
