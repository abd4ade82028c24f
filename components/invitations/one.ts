import type { oneInvitation } from '@/lib/invitations/queries'
import type { Locale } from '@/lib/platform/i18n'

export type One = Awaited<ReturnType<typeof oneInvitation>>

export interface OneProps {
  one: One
  locale: Locale
  /** The page's address without locale. */
  path: string
}
