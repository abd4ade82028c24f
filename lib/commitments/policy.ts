import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row } from '@/lib/access/rule'
import {
  anyone,
  inGoodStanding,
  mayRead,
  noPowerBehind,
  participant,
  roleHere,
  signedIn,
  staffHere,
} from '@/lib/access/rules'
import {
  didNotHearIt,
  isAsked,
  isAskedOrPublic,
  isConfirmed,
  isDraft,
  isNotOwner,
  isOpen,
  isOwner,
  isPublic,
  isReadable,
  ofAnotherOrganisation,
  stands,
  didNotSendIt,
  proofIsGone,
  proofIsHere,
  proofIsOut,
  proofIsUnchecked,
  wasTakenBack,
  type AboutCommitment,
  type AboutProof,
} from './rules'

const hears = all<AboutCommitment>(roleHere('convenor', 'facilitator'), noPowerBehind)
const own = all<AboutCommitment>(signedIn, orHidden(isOwner), inGoodStanding)

export const commitmentsPolicy = {
  'commitment.read': row<AboutCommitment>(
    'Read a promise and what became of it',
    orHidden(all<AboutCommitment>(mayRead, isReadable)),
  ),
  'commitment.readTombstone': row<AboutCommitment>(
    'Learn that a promise was withdrawn, and why',
    orHidden(all<AboutCommitment>(mayRead, wasTakenBack)),
  ),
  'commitment.list': row<InDialogue>('See promises before they are public', staffHere),
  'commitment.write': row<InDialogue>('Write down a promise', roleHere('convenor', 'rapporteur')),
  'commitment.edit': row<AboutCommitment>(
    'Change a promise that isn’t public yet',
    roleHere('convenor', 'rapporteur'),
    isOpen,
  ),
  'commitment.ask': row<AboutCommitment>(
    'Ask the owner whether they stand by it',
    roleHere('convenor'),
    isDraft,
  ),
  'commitment.print': row<AboutCommitment>(
    'Print the letter with the owner’s code',
    hears,
    isNotOwner,
    isAskedOrPublic,
  ),
  'commitment.newCode': row<AboutCommitment>(
    'Give an owner who lost their code another one',
    hears,
    isNotOwner,
    isAskedOrPublic,
  ),
  'commitment.unmask': row<AboutCommitment>(
    'See the owner’s phone number or address for an hour, with a reason that is logged',
    hears,
    stands,
  ),
  'commitment.hear': row<AboutCommitment>(
    'Write down what the owner said by phone, and when',
    hears,
    isNotOwner,
    isAsked,
  ),
  'commitment.readByCode': row<AboutCommitment>('Read one’s own promise, with its code', anyone),
  'commitment.answerByCode': row<AboutCommitment>(
    'Confirm or decline one’s own promise, or propose other words, with its code',
    isAsked,
  ),
  'commitment.nameByCode': row<AboutCommitment>(
    'Say whether one stands there by name, with the code',
    isAskedOrPublic,
  ),
  'commitment.reportByCode': row<AboutCommitment>(
    'Report on one’s own promise, with its code',
    isPublic,
  ),
  'commitment.readOwn': row<AboutCommitment>('Read one’s own promise', own),
  'commitment.answerOwn': row<AboutCommitment>(
    'Confirm or decline one’s own promise, or propose other words',
    own,
    isAsked,
  ),
  'commitment.nameOwn': row<AboutCommitment>(
    'Say whether one stands there by name',
    own,
    isAskedOrPublic,
  ),
  'commitment.reportOwn': row<AboutCommitment>('Report on one’s own promise', own, isPublic),
  'commitment.publish': row<AboutCommitment>(
    'Publish a promise that its owner confirmed',
    roleHere('convenor'),
    isAsked,
    isConfirmed,
    didNotHearIt,
  ),
  'commitment.addStep': row<AboutCommitment>(
    'Write down what became of a promise',
    roleHere('convenor', 'rapporteur'),
    isPublic,
    isNotOwner,
  ),
  'commitment.checkStep': row<AboutCommitment>(
    'Look through what an owner reports: publish it, or set it aside with a reason',
    roleHere('convenor'),
    isNotOwner,
    isPublic,
  ),
  'commitment.readProof': row<AboutProof>(
    'Open a file that shows how far a promise is: once a second person has looked at it all who read the promise, before those who work on it',
    orHidden(
      all<AboutProof>(
        proofIsHere,
        stands,
        either<AboutProof>(all<AboutProof>(mayRead, isReadable, proofIsOut), staffHere),
      ),
    ),
  ),
  'commitment.readProofTombstone': row<AboutProof>(
    'Learn that a file that showed how far a promise is was taken away',
    orHidden(all<AboutProof>(mayRead, proofIsOut, proofIsGone)),
  ),
  'commitment.checkProof': row<AboutProof>(
    'Let out a file that somebody else sent to show how far a promise is',
    roleHere('convenor'),
    isNotOwner,
    isPublic,
    proofIsHere,
    proofIsUnchecked,
    didNotSendIt,
  ),
  'commitment.removeProof': row<AboutProof>(
    'Take away a file that shows how far a promise is, with a reason',
    roleHere('convenor', 'safeguardingLead'),
    proofIsHere,
    isNotOwner,
  ),
  'commitment.judge': row<AboutCommitment>(
    'Say whether one agrees with what is reported',
    participant,
    isPublic,
    isNotOwner,
    ofAnotherOrganisation,
  ),
  'commitment.enterJudgement': row<AboutCommitment>(
    'Write down for somebody whether they agree with what is reported',
    roleHere('facilitator'),
    noPowerBehind,
    isPublic,
    isNotOwner,
  ),
  'commitment.markCalled': row<AboutCommitment>(
    'Note that an owner was reminded by phone',
    hears,
    isPublic,
  ),
  'commitment.withdraw': row<AboutCommitment>(
    'Withdraw a promise, with a reason',
    roleHere('convenor', 'safeguardingLead'),
    stands,
    isNotOwner,
  ),
}
