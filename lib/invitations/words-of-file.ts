import type { StakeholderGroup } from '@/generated/prisma/enums'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { locales, translator, type Locale } from '@/lib/platform/i18n'
import { plainWord } from './columns'

// What people write in such a column besides the names that the portal itself uses.
const otherNames: Partial<Record<StakeholderGroup, readonly string[]>> = {
  government: ['govt', 'gov', 'state', 'official', 'etat', 'administration', 'gouvernement'],
  civilSociety: ['ngo', 'ngos', 'cso', 'csos', 'ong', 'osc', 'azaki'],
  industry: ['company', 'companies', 'private sector', 'secteur prive', 'sekta binafsi'],
  miners: ['miner', 'asm', 'mineur', 'mineurs', 'orpailleur', 'orpailleurs', 'mchimbaji'],
}

const languageNames: Record<Locale, readonly string[]> = {
  en: ['en', 'eng', 'english', 'anglais', 'kiingereza'],
  fr: ['fr', 'fra', 'french', 'francais', 'kifaransa'],
  sw: ['sw', 'swa', 'swahili', 'kiswahili'],
}

/** A group by any name that it has in the interface's languages. */
export function groupCalled(word: string): StakeholderGroup | null {
  const plain = plainWord(word)
  return stakeholderGroups.find((group) => namesOf(group).includes(plain)) ?? null
}

export function languageCalled(word: string): Locale | null {
  const plain = plainWord(word)
  return locales.find((locale) => languageNames[locale].includes(plain)) ?? null
}

const named = new Map<StakeholderGroup, readonly string[]>()

function namesOf(group: StakeholderGroup): readonly string[] {
  const kept = named.get(group)
  if (kept) return kept
  const shown = locales.map((locale) => plainWord(translator(locale, 'ui')(`group.${group}`)))
  const names = [plainWord(group), ...shown, ...(otherNames[group] ?? [])]
  named.set(group, names)
  return names
}
