import { formatter, type Locale } from './i18n'

// ISO 3166-1 alpha-2, without Antarctica and places where nobody lives.
const codes = [
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS',
  'BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE',
  'EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN',
  'HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC',
  'LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ',
  'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS',
  'RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO',
  'TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW',
].flatMap((line) => line.split(' '))

const known = new Set(codes)

export function isCountry(code: unknown): code is string {
  return typeof code === 'string' && known.has(code)
}

/** Every country with its name in the language of the reader, in that language's order. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  return namedCountries(locale, codes)
}

/** The same for some countries only, such as those that a list holds. */
export function namedCountries(
  locale: Locale,
  some: readonly string[],
): { value: string; label: string }[] {
  const { country } = formatter(locale)
  return some
    .map((value) => ({ value, label: country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
