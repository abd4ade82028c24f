import { either, row } from '@/lib/access/rule'
import { administrator, anyone, convenesSomewhere, editor } from '@/lib/access/rules'

export const organisationsPolicy = {
  'organisation.read': row<unknown>('Read an organisation’s page', anyone),
  'organisation.list': row<unknown>(
    'See the list of organisations to choose hosts from',
    either<unknown>(convenesSomewhere, administrator, editor),
  ),
  'organisation.add': row<unknown>(
    'Add an organisation',
    either<unknown>(convenesSomewhere, administrator, editor),
  ),
  'organisation.edit': row<unknown>(
    'Change an organisation or archive it',
    either<unknown>(administrator, editor),
  ),
}
