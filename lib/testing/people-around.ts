import { visitor, type Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { actorOf, makeMember } from './make'

interface Where {
  here: string
  elsewhere: string
  speakerId: string
}

/** One of each kind of people who could ask for something of a dialogue, by what they are called in docs/bytes.md. */
export async function peopleAround({ here, elsewhere, speakerId }: Where) {
  const inside = (group: 'miners' | 'government' | 'industry') => ({
    in: { dialogueId: here, group },
  })
  const role = (name: 'convenor' | 'facilitator' | 'rapporteur' | 'safeguardingLead') => ({
    roles: [{ role: name, dialogueId: here }],
  })
  const demoted = await makeMember(role('convenor'))
  const all: [string, Actor][] = [
    ['visitor', visitor],
    [
      'applicant',
      await makeMember({ in: { dialogueId: here, group: 'miners', state: 'applied' } }),
    ],
    [
      'participant of another dialogue',
      await makeMember({ in: { dialogueId: elsewhere, group: 'miners' } }),
    ],
    [
      'convenor of another dialogue',
      await makeMember({ roles: [{ role: 'convenor', dialogueId: elsewhere }] }),
    ],
    ['administrator', await makeMember({ roles: [{ role: 'administrator' }] })],
    ['editor', await makeMember({ roles: [{ role: 'editor' }] })],
    ['participant', await makeMember(inside('miners'))],
    ['official', await makeMember(inside('government'))],
    ['company', await makeMember(inside('industry'))],
    [
      'convenor for government',
      await makeMember({
        roles: [{ role: 'convenor', dialogueId: here, speaksFor: 'government' }],
      }),
    ],
    ['who speaks', await actorOf({ id: speakerId })],
    ['rapporteur', await makeMember(role('rapporteur'))],
    ['facilitator', await makeMember(role('facilitator'))],
    ['convenor', await makeMember(role('convenor'))],
    ['safeguarding lead', await makeMember(role('safeguardingLead'))],
  ]
  await db().roleGrant.updateMany({
    where: { personId: demoted.personId },
    data: { endedAt: now() },
  })
  all.push(['who was convenor', await actorOf({ id: demoted.personId })])
  return all
}
