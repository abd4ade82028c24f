import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { formParts, loadDialogue } from './form-facts'
import { endedStates } from './policy'
import { affiliationSelect, shownAffiliation, type ShownAffiliation } from './shown'

export type MyRegistration = {
  id: string
  slug: string
  title: Translated
  name: string
  language: string
  state: RegistrationState
  /** Left or declined. */
  isEnded: boolean
  affiliation: Omit<ShownAffiliation, 'vouchedBy' | 'vouchedHow'>
  requestedName: string | null
  requested: { group: StakeholderGroup; organisation: string | null } | null
  question: string | null
  answer: string | null
  reason: string | null
  isEnteredByOther: boolean
  createdAt: Date
}

/** The asker's own registrations, the newest first; those in a dialogue that is a draft again stay theirs. */
export async function myRegistrations(actor: Actor): Promise<MyRegistration[]> {
  const rows = await db().registration.findMany({
    where: { personId: personIdOf(actor) ?? '' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: {
      affiliation: { select: affiliationSelect },
      requestedAffiliation: { select: affiliationSelect },
      changes: { orderBy: { at: 'desc' }, take: 1 },
      dialogue: { select: { slug: true, title: true } },
    },
  })
  return rows.map((row) => {
    const { group, organisation, roleTitle, isApproved } = shownAffiliation(row.affiliation)
    const requested = row.requestedAffiliation && shownAffiliation(row.requestedAffiliation)
    return {
      id: row.id,
      slug: row.dialogue.slug,
      title: translatedStored.parse(row.dialogue.title),
      name: row.name,
      language: row.language,
      state: row.state,
      isEnded: endedStates.includes(row.state),
      affiliation: { group, organisation, roleTitle, isApproved },
      requestedName: row.requestedName,
      requested: requested && { group: requested.group, organisation: requested.organisation },
      question: row.question,
      answer: row.answer,
      reason: row.state === 'declined' ? (row.changes[0]?.reason ?? null) : null,
      isEnteredByOther: row.enteredById !== null,
      createdAt: row.createdAt,
    }
  })
}

export async function myRegistration(actor: Actor, slug: string): Promise<MyRegistration> {
  const own = (await myRegistrations(actor)).find((each) => each.slug === slug)
  if (!own) throw notFound()
  return own
}

export type ChoicesToChange = {
  groups: StakeholderGroup[]
  organisations: string[]
  languages: string[]
}

/** What somebody registered may change to, also where registration itself is closed by now. */
export async function choicesToChange(actor: Actor, slug: string): Promise<ChoicesToChange> {
  const own = await db().registration.findFirst({
    where: { personId: personIdOf(actor) ?? '', dialogue: { slug } },
    select: { id: true },
  })
  if (!own) throw notFound()
  return formParts(await loadDialogue(slug))
}
