import { isTellable } from '@/lib/registrations/bands'
import { isShown, type Figure } from './figures'

/** Of the standard normal distribution: 80 % lie between minus this and this. */
const z = 1.2816

/**
 * The 80 % interval of a share from nothing but its own answers, without the other groups: what statisticians expect
 * beside an estimate (Wilson 1927). Null without answers.
 */
export function wilson(agree: number, answered: number): { low: number; high: number } | null {
  if (answered <= 0) return null
  const share = agree / answered
  const middle = share + z ** 2 / (2 * answered)
  const half = z * Math.sqrt((share * (1 - share)) / answered + z ** 2 / (4 * answered ** 2))
  const whole = 1 + z ** 2 / answered
  return {
    low: Math.max(0, (middle - half) / whole),
    high: Math.min(1, (middle + half) / whole),
  }
}

/** Of a group that is shown in counts; a band stays a band, because its middle is nobody's answer. */
export function rawInterval(figure: Figure): { low: number; high: number } | null {
  if (!isShown(figure) || figure.kind !== 'counts') return null
  const { agree, answered } = figure
  return isTellable(agree) ? wilson(agree, answered) : null
}
