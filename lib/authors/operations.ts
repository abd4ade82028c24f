import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { freeSlug } from '@/lib/platform/slug'
import { isBlank } from '@/lib/platform/translated'
import { authorAsForm } from './as-form'
import type { AuthorInput, NewAuthor } from './schema'

/**
 * Somebody who wrote. The address is made of the name once and stays, whatever becomes of the name or of the record of the
 * person behind it; who has the same name gets a number.
 */
export async function addAuthor(actor: Actor, input: NewAuthor): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    authorize(actor, 'author.add', null)
    return once(tx, input.nonce, async () => {
      const name = { language: 'en', texts: { en: input.name } }
      const { id, slug } = await tx.author.create({
        data: {
          slug: await freeSlug(name, async (free) => {
            return (await tx.author.count({ where: { slug: free } })) > 0
          }),
          ...(await columnsOf(tx, input)),
          createdAt: now(),
        },
        select: { id: true, slug: true },
      })
      await record(tx, actor, 'author.add', { object: { kind: 'author', id } })
      return { slug }
    })
  })
}

export async function editAuthor(actor: Actor, input: AuthorInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { slug } = input
    const [row] = await tx.$queryRaw<{ id: string; personId: string | null }[]>`
      SELECT id, person_id AS "personId" FROM author WHERE slug = ${slug} FOR UPDATE`
    if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
    if (!row) throw notFound()
    authorize(actor, 'author.edit', { author: row })
    demandUnchanged(input.seen, await authorAsForm(tx, slug))
    await tx.author.update({
      where: { slug },
      data: await columnsOf(tx, input),
      select: { id: true },
    })
    await record(tx, actor, 'author.edit', { object: { kind: 'author', id: row.id } })
    return { slug }
  })
}

async function columnsOf(tx: Transaction, input: Omit<NewAuthor, 'nonce'>) {
  const { name, about, organisationId, contactEmail, website, orcid } = input
  if (organisationId && (await tx.organisation.count({ where: { id: organisationId } })) === 0) {
    throw new Refusal('invalid', 'invalid', { field: 'organisationId' })
  }
  return {
    ...{ name, organisationId, contactEmail, website, orcid },
    about: orDbNull(isBlank(about) ? null : about),
  }
}
