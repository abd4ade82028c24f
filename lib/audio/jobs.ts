import 'server-only'
import { z } from 'zod'
import { eraseSound, sweepSound } from './files'

const which = z.object({ key: z.string() })

export const audioTasks = {
  'erase-sound': async (payload: unknown) => {
    await eraseSound([which.parse(payload).key])
  },
  'sweep-sound': async () => {
    await sweepSound()
  },
}
