import { facets, uses } from '@/lib/consents/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { GrantWords } from './grant-table'

export function grantWords(locale: Locale, caption: string): GrantWords {
  const t = translator(locale, 'consents')
  return {
    caption,
    use: t('use.title'),
    uses: uses.map((value) => ({ value, label: t(`use.${value}`) })),
    facets: facets.map((value) => ({ value, label: t(`facet.${value}`) })),
  }
}

/** "public web: words, voice": what stands, use by use, in words. */
export function grantedInWords(
  locale: Locale,
  grants: readonly { use: (typeof uses)[number]; facet: (typeof facets)[number] }[],
): { use: string; facets: string }[] {
  const t = translator(locale, 'consents')
  return uses.flatMap((use) => {
    const agreed = facets.filter((facet) =>
      grants.some((each) => each.use === use && each.facet === facet),
    )
    if (agreed.length === 0) return []
    return [{ use: t(`use.${use}`), facets: agreed.map((each) => t(`facet.${each}`)).join(', ') }]
  })
}
