import { groupNames } from '@/components/ui/group-mark'
import { whys } from '@/lib/attendance/answer'
import { translator, type Locale } from '@/lib/platform/i18n'

const said = [
  'needsHttps',
  'pinWait',
  'pinShort',
  'pinDifferent',
  'pinSimple',
  'pinWrong',
  'wipedByTries',
  'expired',
  'here',
  'hereSince',
  'came',
  'noted',
  'already',
  'notOnList',
  'nobody',
  'waiting',
  'allSent',
  'stateOffline',
  'stateSignIn',
  'stateForbidden',
  'stateTrouble',
  'stateWait',
  'clock',
  'someone',
  'dismiss',
  'young',
  'wiped',
] as const

/** Filled in on the device: each place stands for itself until then. */
const places = Object.fromEntries(
  ['name', 'time', 'count', 'left', 'minutes'].map((name) => [name, `{${name}}`]),
)

/** All that the page says while it has no network, in its language. */
export function deviceWords(locale: Locale) {
  const t = translator(locale, 'attendance')
  const ui = translator(locale, 'ui')
  return {
    ...Object.fromEntries(said.map((key) => [key, t(`offline.words.${key}`, places)])),
    why: Object.fromEntries(whys.map((key) => [key, t(`why.${key}`)])),
    groups: Object.fromEntries(groupNames.map((group) => [group, ui(`group.${group}`)])),
    none: t('count.none'),
  }
}
