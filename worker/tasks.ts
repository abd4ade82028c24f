import type { TaskList } from 'graphile-worker'
import { accountTasks } from '@/lib/accounts/jobs'
import { answeringTasks } from '@/lib/answering/jobs'
import { attendanceTasks } from '@/lib/attendance/jobs'
import { captionTasks } from '@/lib/captions/jobs'
import { commitmentTasks } from '@/lib/commitments/jobs'
import { commonGroundTasks } from '@/lib/common-ground/jobs'
import { audioTasks } from '@/lib/audio/jobs'
import { interviewTasks } from '@/lib/interviews/jobs'
import { consentTasks } from '@/lib/consents/jobs'
import { contributionTasks } from '@/lib/contributions/jobs'
import { facilitatedTasks } from '@/lib/facilitated/jobs'
import { findingTasks } from '@/lib/findings/jobs'
import { importTasks } from '@/lib/imports/jobs'
import { invitationTasks } from '@/lib/invitations/jobs'
import { libraryTasks } from '@/lib/library/jobs'
import { mailTasks } from '@/lib/mail/jobs'
import { needsTasks } from '@/lib/needs/jobs'
import { opinionGroupTasks } from '@/lib/opinion-groups/jobs'
import { registrationTasks } from '@/lib/registrations/jobs'
import { renditionTasks } from '@/lib/renditions/jobs'
import { seatTasks } from '@/lib/seats/jobs'
import { spokenBriefTasks } from '@/lib/spoken-briefs/jobs'
import { uploadTasks } from '@/lib/uploads/jobs'

/** What the worker can do, by the name that a job carries: composed from every domain's jobs.ts. */
export const tasks: TaskList = {
  ...accountTasks,
  ...answeringTasks,
  ...attendanceTasks,
  ...captionTasks,
  ...commitmentTasks,
  ...commonGroundTasks,
  ...audioTasks,
  ...interviewTasks,
  ...consentTasks,
  ...contributionTasks,
  ...facilitatedTasks,
  ...findingTasks,
  ...importTasks,
  ...invitationTasks,
  ...libraryTasks,
  ...mailTasks,
  ...needsTasks,
  ...opinionGroupTasks,
  ...registrationTasks,
  ...renditionTasks,
  ...seatTasks,
  ...spokenBriefTasks,
  ...uploadTasks,
}

/** What happens by the clock, in crontab's form (UTC): "15 3 * * * task-name". */
export const schedule = `
43 3 * * * sweep-interview-files
47 3 * * * sweep-sound
49 3 * * * sweep-evidence
11 5 * * * remind-of-consents
53 3 * * * erase-originals
27 * * * * plan-missing
19 2 * * * refresh-commitment-figures
41 * * * * remind-owners
57 * * * * sweep-uploads
* * * * * finish-uploads
* * * * * make-renditions
* * * * * release-library-items
51 3 * * * sweep-library-files
55 3 * * * sweep-promise-files
57 3 * * * sweep-spoken-briefs
23 4 * * * lapse-unconfirmed
31 4 * * * purge-invitation-contacts
37 2 * * * close-attendance
17 * * * * tidy-accounts
*/2 * * * * tell-of-gaps
7 * * * * audit-routing
*/5 * * * * pass-on-places
29 * * * * forget-needs
*/10 * * * * tidy-outbox
*/10 * * * * refresh-common-ground
`
