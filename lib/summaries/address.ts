import { env } from '@/lib/platform/env'

/** Where a version stays for good; made from the configured address, never from a request. */
export function permanentAddress(locale: string, slug: string, label: string): string {
  return `${env.url.replace(/\/$/, '')}/${locale}/summaries/${slug}/v/${label}`
}
