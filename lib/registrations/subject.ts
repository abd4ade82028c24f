import 'server-only'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import type { Prisma, Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import type { AboutRegistration } from './policy'
import { affiliationSelect } from './shown'

const select = {
  id: true,
  dialogueId: true,
  personId: true,
  affiliationId: true,
  enteredById: true,
  name: true,
  language: true,
  state: true,
  question: true,
  requestedAffiliationId: true,
  requestedName: true,
  affiliation: {
    select: {
      group: true,
      state: true,
      organisationId: true,
      organisationName: true,
      organisation: { select: { name: true } },
      roleTitle: true,
    },
  },
  requestedAffiliation: { select: affiliationSelect },
  dialogue: { select: { ...factsSelect, slug: true, title: true, country: true, languages: true } },
} as const satisfies Prisma.RegistrationSelect

export type LockedRegistration = Awaited<ReturnType<typeof lockRegistration>>

/** One registration, held until the transaction ends: of two who decide at once, the second sees the first's. */
export async function lockRegistration(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT id FROM registration WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.registration.findUnique({ where: { id }, select })
  if (!row) throw notFound()
  return {
    ...row,
    title: translatedStored.parse(row.dialogue.title),
    slug: row.dialogue.slug,
    subject: subjectOf(row),
  }
}

type SubjectRow = {
  id: string
  personId: string
  enteredById: string | null
  state: AboutRegistration['registration']['state']
  requestedAffiliationId: string | null
  requestedName: string | null
  dialogue: Parameters<typeof factsOf>[0]
}

/** What the rules ask about a registration. */
export function subjectOf(row: SubjectRow): AboutRegistration {
  return {
    dialogue: factsOf(row.dialogue),
    registration: {
      id: row.id,
      personId: row.personId,
      enteredById: row.enteredById,
      state: row.state,
      asksForChange: row.requestedAffiliationId !== null || row.requestedName !== null,
    },
  }
}
