import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row } from '@/lib/access/rule'
import { inGoodStanding, insider, mayRead } from '@/lib/access/rules'
import {
  isNotHeld,
  isNotPutAway,
  isPublicOne,
  isShown,
  neitherAuthorNorEnterer,
  own,
  readsRaw,
  stands,
} from '@/lib/contributions/rules'
import { ofAnotherGroup } from '@/lib/moderation/rules'
import { isSomebodyElses } from '@/lib/translations/rules'
import {
  hasDraft,
  hasOwnWords,
  isHere,
  isNamed,
  isNotPutAside,
  mayBeHeard,
  waitsForWords,
  writesDown,
  writtenBySomebodyElse,
  type AboutSound,
} from './rules'

export const audioPolicy = {
  'sound.read': row<AboutSound>(
    'Hear a spoken view: every byte',
    orHidden(
      all<AboutSound>(
        isHere,
        stands,
        either<AboutSound>(
          own,
          all<AboutSound>(mayRead, isShown, isPublicOne, mayBeHeard),
          all<AboutSound>(insider, isShown, mayBeHeard),
          all<AboutSound>(readsRaw, isNotPutAside),
        ),
      ),
    ),
  ),
  'sound.list': row<InDialogue>('See which recordings wait to be written down', readsRaw),
  'sound.transcribe': row<AboutSound>(
    'Write down what was said in a recording',
    writesDown,
    waitsForWords,
    isSomebodyElses,
  ),
  'sound.check': row<AboutSound>(
    'Check what somebody else has written down; the recording goes then',
    writesDown,
    waitsForWords,
    hasDraft,
    writtenBySomebodyElse,
    neitherAuthorNorEnterer,
    ofAnotherGroup,
  ),
  'sound.compare': row<AboutSound>(
    'Compare a recording with the words that its speaker gave it; the recording goes then',
    writesDown,
    isNotPutAside,
    hasOwnWords,
    neitherAuthorNorEnterer,
    ofAnotherGroup,
  ),
  'sound.letHear': row<AboutSound>(
    'Let one’s own voice be heard, with one’s name',
    own,
    inGoodStanding,
    stands,
    isNotHeld,
    isNotPutAway,
    isHere,
    isNamed,
  ),
  'sound.endHearing': row<AboutSound>('Let one’s own voice be heard no longer', own, stands),
}
