'use server'

import { formAction } from '@/lib/web/form-action'
import { clearFlashes } from '@/lib/web/flash'
import { dropSession } from '@/lib/web/visit'
import { eraseAccount } from './erase'
import { eraseInput } from './schema'

export const eraseMe = formAction(eraseInput, eraseAccount, async () => {
  await dropSession()
  await clearFlashes()
  return '/me/data/erased'
})
