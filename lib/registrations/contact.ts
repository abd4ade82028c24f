import { parsePhoneNumberFromString, type CountryCode, isSupportedCountry } from 'libphonenumber-js'
import { Refusal } from '@/lib/platform/refusal'

/**
 * A number as somebody in `country` (ISO 3166-1 alpha-2) writes it, in E.164. Refuses what can't be one:
 * whether it is theirs nobody can know, since phones are shared.
 */
export function phoneNumber(typed: string, country: string | null): string {
  const at = country && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const parsed = parsePhoneNumberFromString(typed, at)
  if (!parsed?.isPossible()) throw new Refusal('invalid', 'phone', { field: 'phone' })
  return parsed.number
}

/** "+233 …67": enough to recognise one's own, not enough to call. */
export function maskedPhone(number: string): string {
  const code = parsePhoneNumberFromString(number)?.countryCallingCode
  return `${code ? `+${code} ` : ''}…${number.slice(-2)}`
}

/** For reading aloud and dialling. */
export function readablePhone(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number
}
