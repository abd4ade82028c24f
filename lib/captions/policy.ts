import type { InDialogue } from '@/lib/access/facts'
import { row } from '@/lib/access/rule'
import { noPowerBehind, roleHere } from '@/lib/access/rules'
import {
  bySomebodyElse,
  canHear,
  captions,
  hasSound,
  isAgreed,
  isDraft,
  isOn,
  mayLeave,
  seesDrafts,
  voiceMayGo,
  type AboutCaptions,
  type AboutCaptioned,
  type AboutService,
  type AboutTranscriber,
} from './rules'

export const captionsPolicy = {
  'caption.readDraft': row<AboutCaptioned>(
    'See captions that nobody has checked, and who wrote and checked the others',
    seesDrafts,
  ),
  'caption.write': row<AboutCaptioned>('Write, correct or translate captions', captions),
  'caption.remove': row<AboutCaptioned>('Take captions in a language away', captions),
  'caption.check': row<AboutCaptions>(
    'Check captions, so that readers get them',
    captions,
    isDraft,
    bySomebodyElse,
  ),
  'caption.transcribe': row<AboutTranscriber>(
    'Have a machine write down what is said',
    canHear,
    captions,
    voiceMayGo,
    isAgreed,
    hasSound,
  ),
  'caption.letVoicesLeave': row<InDialogue>(
    'Let voices of interviews be sent to a service of somebody else',
    roleHere('convenor'),
    noPowerBehind,
  ),
  'caption.askMachine': row<AboutService>(
    'Have a machine draft the translation of captions',
    isOn,
    captions,
    mayLeave,
  ),
}
