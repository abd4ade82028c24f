import type { InDialogue } from '@/lib/access/facts'
import { either, row } from '@/lib/access/rule'
import { administrator, editor, noPowerBehind, roleHere } from '@/lib/access/rules'

export const archivePolicy = {
  'archive.take': row<unknown>(
    'Take away all that is public, to be read without the portal',
    either<unknown>(administrator, editor),
  ),
  'archive.readConsents': row<InDialogue>(
    'Take away, without names, who agreed to what in the interviews of a dialogue',
    roleHere('safeguardingLead'),
    noPowerBehind,
  ),
}
