import { row } from '@/lib/access/rule'
import { noPowerBehind, roleHere } from '@/lib/access/rules'
import type { InDialogue } from '@/lib/access/facts'

export const consentsPolicy = {
  'consent.record': row<InDialogue>(
    'Write down what who speaks in an interview agreed to',
    roleHere('facilitator', 'convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
  'consent.read': row<InDialogue>(
    'Read what who speaks in an interview agreed to, and when',
    roleHere('facilitator', 'convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
}
