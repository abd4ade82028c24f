import 'server-only'
import { tellOfGaps } from './operations/tell-of-gaps'

export const findingTasks = {
  'tell-of-gaps': async () => {
    await tellOfGaps()
  },
}
