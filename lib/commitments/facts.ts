import { personIdOf, type Actor } from '@/lib/access/actor'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import type { Prisma, Reader } from '@/lib/platform/db'
import type { AboutCommitment } from './rules'

/** The columns that the rules need of a commitment and its dialogue. */
export const commitmentFactsSelect = {
  id: true,
  publicId: true,
  state: true,
  publishedAt: true,
  ownerId: true,
  ownerOrganisationId: true,
  ownerOrganisationName: true,
  ownerOrganisation: { select: { name: true } },
  confirmedAt: true,
  confirmedHow: true,
  confirmedById: true,
  dialogueId: true,
  dialogue: { select: factsSelect },
} as const satisfies Prisma.CommitmentSelect

type Row = Prisma.CommitmentGetPayload<{ select: typeof commitmentFactsSelect }>

/** Whose organisations the asker belongs to; nobody's for visitors. */
export type Belonging = { ids: ReadonlySet<string>; names: ReadonlySet<string> }
const plain = (name: string) => name.trim().toLocaleLowerCase('en')

export async function belongingOf(reader: Reader, personId: string | null): Promise<Belonging> {
  const rows = personId
    ? await reader.affiliation.findMany({
        where: { personId, state: 'approved' },
        select: {
          organisationId: true,
          organisationName: true,
          organisation: { select: { name: true } },
        },
      })
    : []
  return {
    ids: new Set(rows.flatMap(({ organisationId }) => organisationId ?? [])),
    names: new Set(
      rows.flatMap(({ organisation, organisationName }) =>
        [organisation?.name, organisationName].flatMap((name) => (name ? [plain(name)] : [])),
      ),
    ),
  }
}

export const belonging = (reader: Reader, actor: Actor) => belongingOf(reader, personIdOf(actor))

/** Known to be of the owner's organisation, by its record or by its name. */
export const isOfOwners = (
  { ids, names }: Belonging,
  row: Pick<Row, 'ownerOrganisationId' | 'ownerOrganisationName' | 'ownerOrganisation'>,
): boolean =>
  (row.ownerOrganisationId !== null && ids.has(row.ownerOrganisationId)) ||
  [row.ownerOrganisationName, row.ownerOrganisation?.name].some(
    (name) => typeof name === 'string' && names.has(plain(name)),
  )

export function aboutCommitment(row: Row, asker?: Belonging): AboutCommitment {
  return {
    commitment: {
      state: row.state,
      wasPublished: row.publishedAt !== null,
      ownerId: row.ownerId,
      isConfirmed: row.confirmedAt !== null,
      confirmedHow: row.confirmedHow,
      confirmedById: row.confirmedById,
      isAskersOwn: asker !== undefined && isOfOwners(asker, row),
    },
    dialogue: factsOf(row.dialogue),
  }
}
