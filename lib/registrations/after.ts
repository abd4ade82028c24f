import type { CardSecrets } from '@/lib/accounts/card-code'
import type { ShownCard } from './schema'

/** A new card for the page that shows it once; `page` tells that page from any other. */
export function cardOf(
  page: string,
  { card, name }: { card: CardSecrets; name: string },
): Record<string, string> {
  return { for: page, code: card.code, pin: card.pin, name }
}

/** Where a convenor is after deciding: at the same registration. */
export function toDecide({ slug, registrationId }: { slug: string; registrationId: string }) {
  return `/manage/dialogues/${slug}/registrations/${registrationId}?done=1`
}

/** Where one is after taking a card off the screen: at the page that says so. */
export function afterCard(shown: ShownCard) {
  if ('personId' in shown) return `/manage/accounts/${shown.personId}?done=card`
  const slug = encodeURIComponent(shown.slug)
  return 'registrationId' in shown
    ? `/manage/dialogues/${slug}/registrations?done=card`
    : `/dialogues/${slug}/registered?done=card`
}
