import { either, row } from '@/lib/access/rule'
import { administrator, anyone, editor } from '@/lib/access/rules'

export const organisationsPolicy = {
  'organisation.read': row<unknown>('Read an organisation’s page', anyone),
  'organisation.edit': row<unknown>(
    'Add or change an organisation',
    either<unknown>(administrator, editor),
  ),
}
