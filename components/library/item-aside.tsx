import { Facts } from '@/components/ui/facts'
import { OutsideLink } from '@/components/ui/link'
import { Words } from '@/components/ui/words'
import { doiAddress } from '@/lib/library/cite-line'
import type { InformedDialogue, ItemPage } from '@/lib/library/page'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { datesOf } from './dates'

/** Who wrote it, when, where it was published, and what it informs. */
export function ItemAside({ item, locale }: { item: ItemPage; locale: Locale }) {
  const t = translator(locale, 'library')
  const { day, language, country } = formatter(locale)
  const isAbroad = item.itemKind === 'conference'
  const { authors, dialogues, countries, reportOf, url, doi } = item
  return (
    <Facts
      look="column"
      items={[
        {
          term: t('page.authors'),
          detail: authors.length > 0 && <Authors {...{ authors, locale }} />,
        },
        { term: t('page.dates'), detail: isAbroad && datesOf(item, locale) },
        { term: t('page.place'), detail: isAbroad && item.place },
        { term: t('page.dated'), detail: !isAbroad && item.on && day(item.on) },
        {
          term: t('page.reportOf'),
          detail: reportOf && (
            <a href={`/${locale}/library/${reportOf.slug}`}>
              <Words of={reportOf.title} locale={locale} />
            </a>
          ),
        },
        {
          term: t('page.dialogues'),
          detail: dialogues.length > 0 && (
            <ul>
              {dialogues.map((dialogue) => (
                <Informed key={dialogue.slug} dialogue={dialogue} locale={locale} />
              ))}
            </ul>
          ),
        },
        {
          term: t('page.countries'),
          detail: countries.length > 0 && (
            <ul>
              {countries.map((code) => (
                <li key={code}>
                  <a href={`/${locale}/countries/${code.toLowerCase()}`}>{country(code)}</a>
                </li>
              ))}
            </ul>
          ),
        },
        { term: t('page.language'), detail: language(item.language) },
        { term: t('page.publisher'), detail: item.publisher },
        { term: t('page.licence'), detail: item.licence },
        {
          term: t('page.doi'),
          detail: doi && (
            <OutsideLink href={doiAddress(doi)} locale={locale}>
              {doi}
            </OutsideLink>
          ),
        },
        {
          term: t('page.elsewhere'),
          detail: url && (
            <OutsideLink href={url} locale={locale}>
              {new URL(url).hostname}
            </OutsideLink>
          ),
        },
      ]}
    />
  )
}

/** The dialogue, with what of it: its stages, and sessions of its agenda. */
function Informed({ dialogue, locale }: { dialogue: InformedDialogue; locale: Locale }) {
  const { slug, title, isTied, stages, sessions } = dialogue
  const t = translator(locale, 'dialogues')
  return (
    <li>
      <a href={`/${locale}/dialogues/${slug}${isTied ? '/research' : ''}`}>
        <Words of={title} locale={locale} />
      </a>
      {stages.length + sessions.length > 0 && (
        <ul className="text-small">
          {stages.map((stage) => (
            <li key={stage}>
              {translator(locale, 'research')('forStage', { stage: t(`stage.${stage}`) })}
            </li>
          ))}
          {sessions.map(({ id, title: session, event }) => (
            <li key={id}>
              <a href={`/${locale}/events/${event.slug}#session-${id}`}>
                <Words of={session} locale={locale} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Authors({ authors, locale }: Pick<ItemPage, 'authors'> & { locale: Locale }) {
  return (
    <ul>
      {authors.map(({ slug, name, contactEmail, hasPage }) => (
        <li key={slug}>
          {hasPage ? <a href={`/${locale}/authors/${slug}`}>{name}</a> : name}
          {contactEmail && (
            <>
              {' '}
              <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
