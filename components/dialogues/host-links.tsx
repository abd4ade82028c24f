import { Fragment } from 'react'
import type { Locale } from '@/lib/platform/i18n'
import { formatter } from '@/lib/platform/i18n'
import type { Host } from '@/lib/dialogues/queries'

/** "Ankobra Rights Circle and Tarkwa Paralegal Bench", each leading to its page. */
export function HostLinks({ hosts, locale }: { hosts: readonly Host[]; locale: Locale }) {
  const parts = formatter(locale)
    .list(hosts.map((_, index) => `\u0000${index}\u0000`))
    .split('\u0000')
  return parts.map((part, index) => {
    const host = index % 2 === 1 ? hosts[Number(part)] : undefined
    if (!host) return <Fragment key={index}>{part}</Fragment>
    return (
      <a key={index} href={`/${locale}/organisations/${host.slug}`}>
        {host.name}
      </a>
    )
  })
}
