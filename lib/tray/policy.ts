import { row } from '@/lib/access/rule'
import { roleHere } from '@/lib/access/rules'
import { stands, type AboutSummary } from '@/lib/summaries/rules'

export const trayPolicy = {
  'tray.use': row<AboutSummary>(
    'Lay views, clips, notes and documents aside for a summary',
    roleHere('convenor', 'rapporteur'),
    stands,
  ),
}
