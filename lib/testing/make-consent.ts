import {
  ConsentFacet,
  ConsentUse,
  type Attribution,
  type StakeholderGroup,
} from '@/generated/prisma/enums'
import { after, days, today } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'

type Wish = {
  personId?: string | null
  group?: StakeholderGroup
  attribution?: Attribution
  name?: string | null
  role?: string | null
  uses?: readonly ConsentUse[]
  facets?: readonly ConsentFacet[]
  reviewOn?: Date
}

/** A speaker for `speakers: { create }` who agreed to everything, or to the uses and facets that a test names. */
export function speaking({
  uses = Object.values(ConsentUse),
  facets = Object.values(ConsentFacet),
  reviewOn = after(today(), days(700)),
  ...who
}: Wish = {}): Prisma.InterviewSpeakerUncheckedCreateWithoutInterviewInput {
  return {
    group: 'miners',
    attribution: 'group',
    ...who,
    ledger: { create: agreed({ uses, facets, reviewOn }) },
  }
}

/** A step of the ledger by which somebody agrees. */
export function agreed({
  uses = Object.values(ConsentUse),
  facets = Object.values(ConsentFacet),
  reviewOn = after(today(), days(700)),
}: Pick<Wish, 'uses' | 'facets' | 'reviewOn'> = {}) {
  return {
    step: 'given',
    language: 'tw',
    manner: 'facilitatorStatement',
    givenOn: today(),
    reviewOn,
    grants: {
      create: uses.flatMap((use) => facets.map((facet) => ({ use, facet }))),
    },
  } satisfies Prisma.ConsentUncheckedCreateWithoutSpeakerInput
}

/** The next step of all who speak in an interview: they agree to so much, and no more. */
export async function agreesTo(interviewId: string, wish: Parameters<typeof agreed>[0]) {
  const speakers = await db().interviewSpeaker.findMany({ where: { interviewId } })
  for (const { id: speakerId } of speakers) {
    await db().consent.create({ data: { speakerId, ...agreed(wish), step: 'narrowed' } })
  }
}
