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
  'account.sendSignInLink': async (payload: unknown) => sendSignInLink(link.parse(payload)),
  'account.sendPasswordReset': async (payload: unknown) => sendPasswordReset(reset.parse(payload)),
  'account.sendConfirmation': async (payload: unknown) =>
    sendConfirmation(confirmation.parse(payload)),
  'account.tidy': async () => tidyAccounts(),
}
