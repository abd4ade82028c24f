import type { InDialogue } from '@/lib/access/facts'
import { either, row } from '@/lib/access/rule'
import { administrator, anyone, editor, roleHere } from '@/lib/access/rules'

export const pagesPolicy = {
  'page.read': row<unknown>('Read about, privacy, terms, accessibility, contact', anyone),
  'page.edit': row<unknown>('Write the portal’s own pages', either<unknown>(administrator, editor)),
  'page.editNotice': row<InDialogue>(
    'Write a dialogue’s privacy notice',
    roleHere('convenor', 'safeguardingLead'),
  ),
}
