import { either, orHidden, row } from '@/lib/access/rule'
import { signedIn } from '@/lib/access/rules'
import { comes, convenes, staffOfEvent, type AboutEvent } from '@/lib/events/rules'

export const papersPolicy = {
  'paper.list': row<AboutEvent>('See the papers of an event', staffOfEvent),
  'paper.readOwn': row<AboutEvent>('Take one’s own certificate of attendance', signedIn),
  'paper.readCertificates': row<AboutEvent>(
    'Print the certificates of all who came to an event',
    staffOfEvent,
  ),
  'paper.badges': row<AboutEvent>('Print the badges of an event', staffOfEvent),
  'paper.readParticipants': row<AboutEvent>(
    'Read the list of those who come and agreed to be on it, where the rule allows one',
    orHidden(either<AboutEvent>(comes, staffOfEvent)),
  ),
  'paper.beListed': row<AboutEvent>('Go on that list, or off it', comes),
  'paper.readAttendance': row<AboutEvent>(
    'Take out how many of each group came, in bands',
    staffOfEvent,
  ),
  'paper.readRegistrations': row<AboutEvent>(
    'Take out who has registered: names and groups, no contacts',
    convenes,
  ),
}
