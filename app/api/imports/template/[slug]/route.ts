import { z } from 'zod'
import { importTemplate } from '@/lib/imports/queries/template'
import { locales } from '@/lib/platform/i18n'
import { textAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

const asked = z.object({
  kind: z.enum(['paper', 'sms', 'voice']).catch('paper'),
  locale: z.enum(locales).catch('en'),
})

/** A table to type paper forms or glosses into, with headings in the asker's language. */
export const GET = openRoute<{ slug: string }>(async (actor, request, { slug }) => {
  const { kind, locale } = asked.parse(Object.fromEntries(request.nextUrl.searchParams))
  return textAnswer(request, await importTemplate(actor, slug, kind, locale))
})
