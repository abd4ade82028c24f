import 'server-only'
import { z } from 'zod'
import { sendConfirmation } from './operations/email-address'
import { sendPasswordReset } from './operations/password'
import { sendSignInLink } from './operations/sign-in-link'
import { tidyAccounts } from './operations/tidy'

const link = z.object({ email: z.string(), to: z.string().nullable() })
const reset = z.object({ email: z.string() })
const confirmation = z.object({ email: z.string(), personId: z.uuid() })

export const accountTasks = {
  'send-sign-in-link': async (payload: unknown) => sendSignInLink(link.parse(payload)),
  'send-password-reset': async (payload: unknown) => sendPasswordReset(reset.parse(payload)),
  'send-address-confirmation': async (payload: unknown) =>
    sendConfirmation(confirmation.parse(payload)),
  'tidy-accounts': async () => tidyAccounts(),
}
