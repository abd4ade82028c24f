'use server'

import { setFlash } from '@/lib/web/flash'
import { formAction } from '@/lib/web/form-action'
import { endFeed, makeFeed } from './operations'
import { newFeed, noFeed } from './schema'

export const getCalendarAddress = formAction(newFeed, makeFeed, async ({ token }) => {
  await setFlash('calendar', { token })
  return '/me/calendar?made=yes'
})
export const endCalendarAddress = formAction(noFeed, endFeed, () => '/me/calendar?made=no')
