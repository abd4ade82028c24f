import 'server-only'
import { z } from 'zod'
import { worker } from '@/lib/access/actor'
import { drawCallBacks } from './draw'

const about = z.object({ dialogueId: z.uuid() })

export const facilitatedTasks = {
  'draw-call-backs': async (payload: unknown) =>
    drawCallBacks(worker, about.parse(payload).dialogueId),
}
