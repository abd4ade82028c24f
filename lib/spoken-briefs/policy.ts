import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import { editor, mayRead, roleHere, worksHere } from '@/lib/access/rules'
import { stands, type AboutSummary } from '@/lib/summaries/rules'

export type AboutSpokenBrief = AboutSummary & {
  spokenBrief: {
    /** Released by two, of the text as it stands, in a version that is published. */
    isOut: boolean
    recordedById: string | null
    releasedBy: { consent: string | null; editing: string | null }
  }
}

const isOut = rule<AboutSpokenBrief>('out', (_actor, { spokenBrief }) => spokenBrief.isOut, {
  kind: 'notFound',
  code: 'notFound',
})

const isNotTheVoice = rule<AboutSpokenBrief>(
  'not who speaks',
  (actor, { spokenBrief }) => personIdOf(actor) !== spokenBrief.recordedById,
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

const didNotReleaseTheOther = (other: 'consent' | 'editing') =>
  rule<AboutSpokenBrief>(
    'not who gave the other release',
    (actor, { spokenBrief }) => personIdOf(actor) !== spokenBrief.releasedBy[other],
    { kind: 'forbidden', code: 'otherRelease', grantedBy: 'convenor' },
  )

const editsHere: Rule<InDialogue> = all<InDialogue>(editor, mayRead)

export const spokenBriefsPolicy = {
  'spokenBrief.hear': row<AboutSpokenBrief>(
    'Hear “In one minute” read aloud: once released all who read the summary, before that who works on it',
    orHidden(
      either<AboutSpokenBrief>(
        all<AboutSpokenBrief>(mayRead, isOut),
        either<InDialogue>(worksHere, editsHere),
      ),
    ),
  ),
  'spokenBrief.record': row<AboutSummary>(
    'Read “In one minute” aloud, or take the sound away',
    roleHere('convenor', 'rapporteur', 'facilitator'),
    stands,
  ),
  'spokenBrief.releaseConsent': row<AboutSpokenBrief>(
    'Release a spoken brief: consent',
    roleHere('safeguardingLead', 'facilitator'),
    stands,
    isNotTheVoice,
    didNotReleaseTheOther('editing'),
  ),
  'spokenBrief.releaseEditing': row<AboutSpokenBrief>(
    'Release a spoken brief: it says what is written',
    either<InDialogue>(roleHere('convenor'), editsHere),
    stands,
    isNotTheVoice,
    didNotReleaseTheOther('consent'),
  ),
}
