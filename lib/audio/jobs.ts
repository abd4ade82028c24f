import 'server-only'
import { z } from 'zod'
import { eraseSound } from './files'
import { sweepSound } from './sweep'

const which = z.object({ key: z.string() })

export const audioTasks = {
  'erase-sound': async (payload: unknown) => {
    await eraseSound([which.parse(payload).key])
  },
  'sweep-sound': async () => {
    await sweepSound()
  },
}
