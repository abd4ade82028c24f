import 'server-only'
import { z } from 'zod'
import { sendMail, tidyOutbox } from './operations'

const about = z.object({ mailId: z.uuid() })

export const mailTasks = {
  'send-mail': async (payload: unknown) => sendMail(about.parse(payload).mailId),
  'tidy-outbox': async () => tidyOutbox(),
}
