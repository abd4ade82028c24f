import { row } from '@/lib/access/rule'
import {
  bySomebodyElse,
  captions,
  isDraft,
  isOn,
  mayLeave,
  seesDrafts,
  type AboutCaptions,
  type AboutCaptioned,
  type AboutService,
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
  'caption.askMachine': row<AboutService>(
    'Have a machine draft the translation of captions',
    isOn,
    captions,
    mayLeave,
  ),
}
