import 'server-only'
import { z } from 'zod'
import { transcribe } from './operations/transcribe'

const asked = z.object({ interviewId: z.uuid(), mark: z.string() })

export const captionTasks = {
  transcribe: async (payload: unknown) => transcribe(asked.parse(payload)),
}
