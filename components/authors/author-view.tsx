import { ItemEntry } from '@/components/library/item-entry'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { OutsideLink } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import type { AuthorPage } from '@/lib/authors/queries'
import { orcidAddress } from '@/lib/authors/schema'
import { translator, type Locale } from '@/lib/platform/i18n'

interface AuthorViewProps {
  author: AuthorPage
  locale: Locale
}

/** Who writes in the library: about them, how to reach them, and what they wrote. */
export function AuthorView({ author, locale }: AuthorViewProps) {
  const { slug, name, about, organisation, contactEmail, website, orcid, ...rest } = author
  const { items, namedFor, mayEdit } = rest
  const t = translator(locale, 'authors')
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/library`, label: translator(locale, 'library')('title') }]}
        above={t('above')}
        title={name}
        lead={about && <Words as="p" of={about} locale={locale} />}
      >
        {mayEdit && (
          <p className="mt-4">
            <ButtonLink href={`/${locale}/manage/library/authors/${slug}`}>
              {t('editShort')}
            </ButtonLink>
          </p>
        )}
      </PageHead>
      <Facts
        items={[
          {
            term: t('organisation'),
            detail: organisation && (
              <a href={`/${locale}/organisations/${organisation.slug}`}>{organisation.name}</a>
            ),
          },
          {
            term: t('contact'),
            detail: contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>,
          },
          {
            term: t('website'),
            detail: website && (
              <OutsideLink href={website} locale={locale}>
                {new URL(website).hostname}
              </OutsideLink>
            ),
          },
          {
            term: t('orcid'),
            detail: orcid && (
              <OutsideLink href={orcidAddress(orcid)} locale={locale}>
                {orcid}
              </OutsideLink>
            ),
          },
          {
            term: t('named'),
            detail: namedFor.length > 0 && (
              <ul>
                {namedFor.map((dialogue) => (
                  <li key={dialogue.slug}>
                    <a href={`/${locale}/dialogues/${dialogue.slug}/research`}>
                      <Words of={dialogue.title} locale={locale} />
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {items.length > 0 && (
        <Section title={t('wrote')} id="wrote">
          <p className="count">{translator(locale, 'library')('count', { count: items.length })}</p>
          <ul className="list">
            {items.map((item) => (
              <ItemEntry key={item.id} item={item} locale={locale} headingLevel={3} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
