import { groupNames } from '@/components/ui/group-mark'
import { viewsPerRound } from '@/lib/contributions/round'
import { translator, type Locale } from '@/lib/platform/i18n'

const shared = [
  'needsHttps',
  'pinWait',
  'pinShort',
  'pinDifferent',
  'pinSimple',
  'pinWrong',
  'wipedByTries',
  'expired',
  'waiting',
  'allSent',
  'stateSignIn',
  'stateTrouble',
  'stateWait',
  'clock',
  'dismiss',
  'wiped',
] as const

const own = [
  'stateOffline',
  'stateForbidden',
  'nobody',
  'left',
  'none',
  'noted',
  'notedView',
  'gloss',
  'choose',
  'somebody',
] as const

/** Why the portal may refuse what was entered without a network. */
const refusals = [
  'answeredThemself',
  'entriesDenied',
  'forbidden',
  'invalid',
  'needsRole',
  'needsRoleTitle',
  'notFound',
  'ownCase',
  'powerBehind',
  'promptClosed',
  'stageClosed',
  'suspended',
  'theirRoundFull',
] as const

/** Filled in on the device: each place stands for itself until then. */
const places = Object.fromEntries(
  ['name', 'count', 'left', 'minutes', 'language', 'answer'].map((name) => [name, `{${name}}`]),
)

/** All that the page says while it has no network, in its language. */
export function enterWords(locale: Locale) {
  const t = translator(locale, 'facilitated')
  const common = translator(locale, 'attendance')
  const views = translator(locale, 'contributions')
  const ui = translator(locale, 'ui')
  const why = translator(locale, 'refusals')
  return {
    ...Object.fromEntries(shared.map((key) => [key, common(`offline.words.${key}`, places)])),
    ...Object.fromEntries(own.map((key) => [key, t(`offline.words.${key}`, places)])),
    why: {
      ...Object.fromEntries(refusals.map((key) => [key, why(key, { most: viewsPerRound })])),
      unreadable: common('why.unreadable'),
    },
    answers: {
      agree: views('answer.agree'),
      disagree: views('answer.disagree'),
      unsure: views('answer.unsure'),
    },
    groups: Object.fromEntries(groupNames.map((group) => [group, ui(`group.${group}`)])),
  }
}
