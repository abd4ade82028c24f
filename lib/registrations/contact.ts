import { parsePhoneNumberFromString, type CountryCode, isSupportedCountry } from 'libphonenumber-js'
import { Refusal } from '@/lib/platform/refusal'

/**
 * A number as somebody in `country` (ISO 3166-1 alpha-2) writes it, in E.164; null where it can't be one. Whether
 * it is theirs nobody can know, since phones are shared.
 */
export function readPhone(typed: string, country: string | null): string | null {
  const at = country && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const parsed = parsePhoneNumberFromString(typed, at)
  return parsed?.isPossible() ? parsed.number : null
}

/** The same; refuses what can't be a number. */
export function phoneNumber(typed: string, country: string | null): string {
  const number = readPhone(typed, country)
  if (number === null) throw new Refusal('invalid', 'phone', { field: 'phone' })
  return number
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
