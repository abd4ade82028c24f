import { Words } from '@/components/ui/words'
import type { Locale } from '@/lib/platform/i18n'
import type { MemberShown } from '@/lib/research/queries'

interface Props {
  members: readonly MemberShown[]
  locale: Locale
}

/** People by the name that they agreed to, with their page as an author where they have one. */
export function NamedPeople({ members, locale }: Props) {
  return (
    <ul className="list">
      {members.map(({ id, name, organisation, about, page }) => (
        <li key={id} className="entry">
          <div className="entry-body">
            <p>
              <strong>{page ? <a href={`/${locale}/authors/${page}`}>{name}</a> : name}</strong>
              {organisation && <span className="text-muted">, {organisation}</span>}
            </p>
            {about && <Words as="p" of={about} locale={locale} className="text-small" />}
          </div>
        </li>
      ))}
    </ul>
  )
}
