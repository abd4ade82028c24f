import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, row, rule } from '@/lib/access/rule'
import { anyone, noPowerBehind, roleHere, signedIn } from '@/lib/access/rules'

export type AboutSpeaker = InDialogue & {
  speaker: {
    /** Where they are somebody of the portal, and nothing hides that. */
    personId: string | null
    /** Who of the team asked them last. */
    takenById: string | null
    isWithdrawn: boolean
  }
}

const isOneself = rule<AboutSpeaker>(
  'who speaks',
  (actor, { speaker }) => speaker.personId !== null && speaker.personId === personIdOf(actor),
  { kind: 'notFound', code: 'notFound' },
)

const stands = rule<AboutSpeaker>('not withdrawn', (_actor, { speaker }) => !speaker.isWithdrawn, {
  kind: 'conflict',
  code: 'alreadyWithdrawn',
})

const tookConsent = rule<AboutSpeaker>(
  'who took their consent',
  (actor, { speaker }) => speaker.takenById !== null && speaker.takenById === personIdOf(actor),
  { kind: 'forbidden', code: 'needsRole', grantedBy: 'safeguardingLead' },
)

export const consentsPolicy = {
  'consent.record': row<InDialogue>(
    'Write down what who speaks in an interview agreed to',
    roleHere('facilitator', 'convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
  'consent.read': row<InDialogue>(
    'Read what who speaks in an interview agreed to, and when',
    roleHere('facilitator', 'convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
  'consent.writeScript': row<InDialogue>(
    'Write the words that are read out before somebody agrees',
    roleHere('convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
  'consent.addEvidence': row<AboutSpeaker>(
    'Send what proves that a speaker agreed: their voice, or a picture of the paper',
    roleHere('facilitator', 'convenor', 'safeguardingLead'),
    noPowerBehind,
    stands,
  ),
  'consent.readEvidence': row<AboutSpeaker>(
    'Hear or see what proves that a speaker agreed, for an hour, with a reason',
    roleHere('safeguardingLead'),
    noPowerBehind,
    stands,
  ),
  'consent.newCode': row<AboutSpeaker>(
    'Give a speaker who lost their code another one',
    either<AboutSpeaker>(
      all<AboutSpeaker>(roleHere('facilitator', 'convenor'), tookConsent),
      roleHere('safeguardingLead'),
    ),
    noPowerBehind,
    stands,
  ),
  'consent.narrow': row<AboutSpeaker>(
    'Allow less of what a speaker agreed to, because they asked for it, with a reason',
    roleHere('facilitator', 'convenor', 'safeguardingLead'),
    noPowerBehind,
    stands,
  ),
  'consent.withdraw': row<AboutSpeaker>(
    'Take back all that a speaker agreed to, because they asked for it, with a reason',
    roleHere('facilitator', 'convenor', 'safeguardingLead'),
    noPowerBehind,
    stands,
  ),
  'consent.readByCode': row<AboutSpeaker>(
    'Read what one agreed to as a speaker, with the speaker’s code',
    anyone,
  ),
  'consent.narrowByCode': row<AboutSpeaker>(
    'Allow less of what one agreed to, with the speaker’s code',
    anyone,
    stands,
  ),
  'consent.withdrawByCode': row<AboutSpeaker>(
    'Take back all that one agreed to, with the speaker’s code',
    anyone,
    stands,
  ),
  'consent.askCut': row<AboutSpeaker>(
    'Ask that something be left out of the interview in which one speaks',
    anyone,
    stands,
  ),
  'consent.readOwn': row<AboutSpeaker>('Read what one agreed to as a speaker', signedIn, isOneself),
  'consent.narrowOwn': row<AboutSpeaker>(
    'Allow less of what one agreed to as a speaker',
    signedIn,
    isOneself,
    stands,
  ),
  'consent.withdrawOwn': row<AboutSpeaker>(
    'Take back all that one agreed to as a speaker',
    signedIn,
    isOneself,
    stands,
  ),
}
