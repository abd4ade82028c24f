/**
 * Passwords of ten characters and more that lists of stolen ones begin with, without the digits and signs
 * that people put round them. What is left of a typed one is compared with these.
 */
const common = new Set(
  `password passwort passw0rd motdepasse nenosiri nywila neno siri qwerty qwertyuiop qwertyuiopasdfghjkl
  qwertzuiop azertyuiop asdfghjkl zxcvbnm qazwsxedc qazwsx iloveyou letmein welcome bienvenue karibu
  administrator admin adminadmin superman batman starwars pokemon football basketball baseball liverpool
  arsenal chelsea manchester manchesterunited barcelona realmadrid princess sunshine sweetheart chocolate
  butterfly computer internet samsung iphone facebook whatsapp google trustno changeme default secret
  topsecret loveyou iloveyouforever jesus jesuschrist jesusislord blessed godisgood mungu munguniwangu
  allahuakbar ghana tanzania madagascar kenya africa accra tarkwa geita antananarivo baraza barazademo
  mining miner minerals almasi dhahabu gold goldgold abcdefgh abcdefghij abcdefghijkl abcd abc abcabc
  unknown whatever nothing monkey dragon master shadow michael jordan charlie thomas freedom hello
  hellohello helloworld bonjour jetaime soleil doudou marseille loulou cheval chocolat habari asante nakupenda
  passwordpassword passworddemo testtest test testing tester guest user username login`.split(
    /\s+/,
  ),
)

const digits = '01234567890'
const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'abcdefghijklmnopqrstuvwxyz',
  digits,
]

export type PasswordFault = 'passwordCommon' | 'passwordIsYou'

/**
 * Why a password of sufficient length is still no good; null when it is. No rules of composition: a sentence
 * is fine. `about` is what others know of the person: name, e-mail address.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const letters = fold(password)
  if (isPoor(letters) || common.has(core(letters))) return 'passwordCommon'
  const known = about.flatMap((each) => [each, ...each.split(/[\s@.]+/)]).map(fold)
  if (known.some((each) => each.length >= 4 && core(letters) === core(each))) return 'passwordIsYou'
  return null
}

const substitutes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  $: 's',
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\s_.-]/g, '')

/** Without what is put before and after a word, and with letters for the signs that stand for them. */
function core(folded: string): string {
  const bare = folded.replace(/^[^a-z@$]+|[^a-z@$]+$/g, '')
  return [...bare]
    .map((each) => substitutes[each] ?? each)
    .join('')
    .replace(/[^a-z]/g, '')
}

/** Few different characters, one part repeated, or a run along the keyboard or the alphabet. */
function isPoor(folded: string): boolean {
  if (new Set(folded).size < 5) return true
  if (/^(.{1,5})\1+$/.test(folded)) return true
  const backwards = [...folded].reverse().join('')
  return rows.some((row) => (row + row).includes(folded) || (row + row).includes(backwards))
}
