import type { InDialogue } from '@/lib/access/facts'
import { row } from '@/lib/access/rule'
import { noPowerBehind, roleHere } from '@/lib/access/rules'

export const seriesPolicy = {
  'series.write': row<InDialogue>(
    'Put interviews together as a series, in an order',
    roleHere('convenor', 'facilitator'),
    noPowerBehind,
  ),
}
