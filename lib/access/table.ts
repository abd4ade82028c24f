import { Refusal } from '@/lib/platform/refusal'
import { now } from '@/lib/platform/clock'
import { accountsPolicy } from '@/lib/accounts/policy'
import { activityPolicy } from '@/lib/activity/policy'
import { aideMemoiresPolicy } from '@/lib/aide-memoires/policy'
import { shareBacksPolicy } from '@/lib/share-backs/policy'
import { spokenBriefsPolicy } from '@/lib/spoken-briefs/policy'
import { agendasPolicy } from '@/lib/agendas/policy'
import { answeringPolicy } from '@/lib/answering/policy'
import { archivePolicy } from '@/lib/archive/policy'
import { attendancePolicy } from '@/lib/attendance/policy'
import { calendarsPolicy } from '@/lib/calendars/policy'
import { audioPolicy } from '@/lib/audio/policy'
import { balancePolicy } from '@/lib/balance/policy'
import { captionsPolicy } from '@/lib/captions/policy'
import { commitmentsPolicy } from '@/lib/commitments/policy'
import { commentsPolicy } from '@/lib/comments/policy'
import { commonGroundPolicy } from '@/lib/common-ground/policy'
import { consentsPolicy } from '@/lib/consents/policy'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { dialoguesPolicy } from '@/lib/dialogues/policy'
import { draftsPolicy } from '@/lib/drafts/policy'
import { eventRolesPolicy } from '@/lib/event-roles/policy'
import { eventsPolicy } from '@/lib/events/policy'
import { facilitatedPolicy } from '@/lib/facilitated/policy'
import { formsPolicy } from '@/lib/forms/policy'
import { importsPolicy } from '@/lib/imports/policy'
import { interviewsPolicy } from '@/lib/interviews/policy'
import { leadershipPolicy } from '@/lib/leadership/policy'
import { mailingsPolicy } from '@/lib/mailings/policy'
import { libraryPolicy } from '@/lib/library/policy'
import { authorsPolicy } from '@/lib/authors/policy'
import { invitationsPolicy } from '@/lib/invitations/policy'
import { messagesPolicy } from '@/lib/messages/policy'
import { notesPolicy } from '@/lib/notes/policy'
import { moderationPolicy } from '@/lib/moderation/policy'
import { needsPolicy } from '@/lib/needs/policy'
import { objectionsPolicy } from '@/lib/objections/policy'
import { openDataPolicy } from '@/lib/open-data/policy'
import { organisationsPolicy } from '@/lib/organisations/policy'
import { participationPolicy } from '@/lib/participation/policy'
import { pagesPolicy } from '@/lib/pages/policy'
import { papersPolicy } from '@/lib/papers/policy'
import { portalPolicy } from '@/lib/portal/policy'
import { recordPolicy } from '@/lib/record/policy'
import { researchPolicy } from '@/lib/research/policy'
import { registrationsPolicy } from '@/lib/registrations/policy'
import { reviewsPolicy } from '@/lib/reviews/policy'
import { rolesPolicy } from '@/lib/roles/policy'
import { seatsPolicy } from '@/lib/seats/policy'
import { searchPolicy } from '@/lib/search/policy'
import { seriesPolicy } from '@/lib/series/policy'
import { speakingPolicy } from '@/lib/speaking/policy'
import { siteVisitsPolicy } from '@/lib/site-visits/policy'
import { summariesPolicy } from '@/lib/summaries/policy'
import { trayPolicy } from '@/lib/tray/policy'
import { translationsPolicy } from '@/lib/translations/policy'
import type { Actor } from './actor'
import type { Refused, Row } from './rule'

/** Every verb of the portal with its rule: deny by default, because what isn't here can't be asked for. */
export const table = {
  ...accountsPolicy,
  ...portalPolicy,
  ...activityPolicy,
  ...rolesPolicy,
  ...organisationsPolicy,
  ...openDataPolicy,
  ...dialoguesPolicy,
  ...recordPolicy,
  ...archivePolicy,
  ...registrationsPolicy,
  ...messagesPolicy,
  ...mailingsPolicy,
  ...papersPolicy,
  ...aideMemoiresPolicy,
  ...shareBacksPolicy,
  ...spokenBriefsPolicy,
  ...contributionsPolicy,
  ...commitmentsPolicy,
  ...leadershipPolicy,
  ...consentsPolicy,
  ...commonGroundPolicy,
  ...audioPolicy,
  ...translationsPolicy,
  ...facilitatedPolicy,
  ...answeringPolicy,
  ...moderationPolicy,
  ...participationPolicy,
  ...eventsPolicy,
  ...attendancePolicy,
  ...agendasPolicy,
  ...calendarsPolicy,
  ...siteVisitsPolicy,
  ...eventRolesPolicy,
  ...seatsPolicy,
  ...searchPolicy,
  ...seriesPolicy,
  ...researchPolicy,
  ...notesPolicy,
  ...speakingPolicy,
  ...formsPolicy,
  ...needsPolicy,
  ...importsPolicy,
  ...invitationsPolicy,
  ...balancePolicy,
  ...captionsPolicy,
  ...libraryPolicy,
  ...authorsPolicy,
  ...interviewsPolicy,
  ...draftsPolicy,
  ...commentsPolicy,
  ...trayPolicy,
  ...objectionsPolicy,
  ...reviewsPolicy,
  ...summariesPolicy,
  ...pagesPolicy,
}

export type Table = typeof table
export type Verb = keyof Table
export type SubjectOf<V extends Verb> = Table[V] extends Row<infer Subject> ? Subject : never

/** Why not, or null when allowed. */
export function refusalFor<V extends Verb>(
  actor: Actor,
  verb: V,
  subject: SubjectOf<V>,
  at: Date = now(),
): Refused | null {
  const { rule } = table[verb] as unknown as Row<SubjectOf<V>>
  return rule.check(actor, subject, at)
}

/** Shows or hides a button; the operation decides. */
export function can<V extends Verb>(actor: Actor, verb: V, subject: SubjectOf<V>): boolean {
  return refusalFor(actor, verb, subject) === null
}

/** Throws the refusal that says which condition is missing and who can grant it. */
export function authorize<V extends Verb>(actor: Actor, verb: V, subject: SubjectOf<V>): void {
  const refused = refusalFor(actor, verb, subject)
  if (refused) throw new Refusal(refused.kind, refused.code, refused)
}
