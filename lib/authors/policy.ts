import { personIdOf } from '@/lib/access/actor'
import { all, either, row, rule } from '@/lib/access/rule'
import { convenesSomewhere, editor, member } from '@/lib/access/rules'

export type AboutAuthor = { author: { personId: string | null } }

const isThem = all<AboutAuthor>(
  member,
  rule(
    'the author themselves',
    (actor, { author }) => author.personId !== null && author.personId === personIdOf(actor),
    { kind: 'forbidden', code: 'needsEditor', grantedBy: 'administrator' },
  ),
)

export const authorsPolicy = {
  'author.add': row<unknown>(
    'Add an author to the library',
    either<unknown>(editor, convenesSomewhere),
  ),
  'author.edit': row<AboutAuthor>(
    'Change the page of an author: the editor, or the author themselves',
    either<AboutAuthor>(editor, isThem),
  ),
}
