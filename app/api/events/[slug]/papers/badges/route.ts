import { printBadges } from '@/lib/papers/badges'
import { badgesInput } from '@/lib/papers/schema'
import { bestLocale, isLocale } from '@/lib/platform/i18n'
import { Refusal } from '@/lib/platform/refusal'
import { localeField } from '@/lib/web/form-state'
import { openRoute } from '@/lib/web/route'

/** A POST, because badges that are printed are known to the desk from then on. */
export const POST = openRoute<{ slug: string }>(async (actor, request, { slug }) => {
  const form = await request.formData().catch(() => null)
  const input = badgesInput.safeParse({ per: form?.get('per') })
  if (!input.success) throw new Refusal('invalid', 'invalid')
  const asked = form?.get(localeField)
  const locale = isLocale(asked) ? asked : bestLocale(request.headers.get('accept-language'))
  const made = await printBadges(actor, { slug, ...input.data, locale })
  return new Response(new Uint8Array(made), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${slug}-badges.pdf"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
