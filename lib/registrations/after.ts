import type { CardSecrets } from '@/lib/accounts/card-code'

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
