import 'server-only'
import { z } from 'zod'
import { CommitmentStatus, StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { commitmentPage, type CommitmentPage } from '@/lib/commitments/queries/page'
import { visibleTo } from '@/lib/commitments/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { dayOf } from '../day'
import type { Entry, Narrowed, Source } from '../entry'
import { listing } from '../listing'
import { day, dialogueLink, translated } from '../schema'

const group = z.enum(Object.values(StakeholderGroup))
const status = z.enum(Object.values(CommitmentStatus))

const detail = z
  .object({
    id: z.string(),
    result: translated,
    proof: translated.meta({ description: 'What would show that it is done' }),
    promisedFor: day,
    dueOn: day,
    isOverdue: z.boolean(),
    status,
    owner: z.object({
      name: z.string().nullable().meta({ description: 'Where they stand there by name' }),
      role: z.string().nullable(),
      organisation: z.string().nullable(),
      group,
    }),
    steps: z.array(
      z.object({
        number: z.number().int(),
        on: day,
        status: status.nullable(),
        isByOwner: z.boolean(),
        isSetAside: z
          .boolean()
          .meta({ description: 'The team looked at this report and does not show it' }),
        note: translated.nullable(),
        result: translated.nullable(),
        dueOn: day.nullable(),
        answers: z
          .array(z.object({ group, figure: z.unknown() }))
          .meta({ description: 'What other groups say of it, as far as it may be told' }),
      }),
    ),
    topics: z.array(z.string()),
    goals: z.array(z.string()),
    dialogue: dialogueLink,
  })
  .meta({ id: 'Commitment' })

const select = {
  publicId: true,
  result: true,
  proof: true,
  topics: true,
  goals: true,
  publishedAt: true,
  changedAt: true,
  steps: {
    where: { result: { not: { equals: null } }, checkedAt: { not: null }, setAsideWhy: null },
    orderBy: { number: 'desc' },
    take: 1,
    select: { result: true },
  },
  dialogue: { select: { slug: true, title: true, country: true } },
} as const

type Row = Prisma.CommitmentGetPayload<{ select: typeof select }>

const entryOf = (row: Row): Entry => ({
  kind: 'commitments',
  id: row.publicId,
  path: `/commitments/${row.publicId}`,
  title: translatedStored.parse(row.steps[0]?.result ?? row.result),
  abstract: translatedStored.parse(row.proof),
  publishedAt: row.publishedAt,
  changedAt: row.changedAt,
  country: row.dialogue.country,
  topics: row.topics,
  goals: row.goals,
  dialogue: { slug: row.dialogue.slug, title: translatedStored.parse(row.dialogue.title) },
})

const visible = (actor: Actor, { dialogue, country }: Narrowed): Prisma.CommitmentWhereInput[] => [
  visibleTo(actor),
  dialogue ? { dialogue: { slug: dialogue } } : {},
  country ? { dialogue: { country } } : {},
]

export const commitments: Source<typeof detail> = {
  kind: 'commitments',
  detail,
  ...listing(async (actor, narrowed, { order, after, take }) => {
    const further = after ? [{ publicId: { gt: after } }] : []
    const rows = await db().commitment.findMany({
      where: { AND: [...visible(actor, narrowed), ...further] },
      select,
      orderBy: order === 'id' ? { publicId: 'asc' } : [{ changedAt: 'desc' }, { publicId: 'asc' }],
      take,
    })
    return rows.map(entryOf)
  }),
  async addresses(actor, after, take) {
    const further = after ? [{ publicId: { gt: after } }] : []
    const rows = await db().commitment.findMany({
      where: { AND: [visibleTo(actor), ...further] },
      select: { publicId: true, changedAt: true },
      orderBy: { publicId: 'asc' },
      take,
    })
    return rows.map(({ publicId, changedAt }) => ({
      id: publicId,
      path: `/commitments/${publicId}`,
      changedAt,
    }))
  },
  async one(actor, publicId) {
    const page = await commitmentPage(actor, publicId)
    return page.kind === 'tombstone' ? null : detailOf(page)
  },
}

function detailOf(page: CommitmentPage): z.input<typeof detail> {
  const { owner, dialogue } = page
  return {
    id: page.publicId,
    result: page.result,
    proof: page.proof,
    promisedFor: dayOf(page.promised.dueOn) ?? '',
    dueOn: dayOf(page.dueNow) ?? '',
    isOverdue: page.isOverdue,
    status: page.status,
    owner: {
      name: owner.name,
      role: owner.role,
      organisation: owner.organisation?.name ?? null,
      group: owner.group,
    },
    steps: page.steps.map((step) => ({
      number: step.number,
      on: dayOf(step.at) ?? '',
      // What was set aside tells nothing but that it was.
      status: step.setAsideWhy === null ? step.status : null,
      isByOwner: step.isByOwner,
      isSetAside: step.setAsideWhy !== null,
      note: step.note,
      result: step.result,
      dueOn: dayOf(step.dueOn),
      answers: step.setAsideWhy === null ? step.figures : [],
    })),
    topics: page.topics,
    goals: page.goals,
    dialogue: { id: dialogue.slug, title: dialogue.title },
  }
}
