import { AboutTags } from '@/components/goals/about-tags'
import { ButtonLink } from '@/components/ui/button'
import { Columns, Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Markdown } from '@/components/ui/prose'
import { LanguageTag, Words } from '@/components/ui/words'
import { citeLine, doiAddress } from '@/lib/library/cite-line'
import type { ItemPage } from '@/lib/library/page'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ItemAside } from './item-aside'
import { ItemEntry } from './item-entry'
import { ItemFiles } from './item-files'
import { PhotoFigure } from './photo-figure'

interface ItemViewProps {
  item: ItemPage
  /** What the portal is called. */
  portal: string
  /** The address that stays. */
  address: string
  locale: Locale
}

/** An item of the library. */
export function ItemView({ item, portal, address, locale }: ItemViewProps) {
  const t = translator(locale, 'library')
  const { title, abstract, authors, files, photos } = item
  const body = item.body && inLanguage(item.body, locale)
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/library`, label: t('title') }]}
        above={t(`kind.${item.itemKind}`)}
        title={<Words of={title} locale={locale} />}
        lead={abstract && <Words as="p" of={abstract} locale={locale} />}
      >
        <AboutTags topics={item.topics} goals={item.goals} locale={locale} />
        {item.mayWork && (
          <p className="mt-4">
            <ButtonLink href={`/${locale}/manage/library/${item.slug}`}>
              {t('page.work')}
            </ButtonLink>
          </p>
        )}
      </PageHead>
      {item.isEarly && <EarlyNotice item={item} locale={locale} />}
      <Columns side={<ItemAside item={item} locale={locale} />}>
        {body && (
          <>
            {body.isFallback && <LanguageTag lang={body.lang} locale={locale} />}
            <Markdown
              source={body.text}
              topHeading={2}
              {...(body.isFallback && { lang: body.lang })}
            />
          </>
        )}
        {photos.length > 0 && (
          <Section title={t('page.photos')} id="photos">
            {photos.map((photo) => (
              <PhotoFigure key={photo.id} photo={photo} locale={locale} />
            ))}
          </Section>
        )}
        {files.length > 0 && (
          <Section title={t('page.files')} id="files">
            <ItemFiles files={files} locale={locale} />
          </Section>
        )}
        {item.reports.length > 0 && (
          <Section title={t('page.reports')} id="reports">
            <ul className="list">
              {item.reports.map((each) => (
                <ItemEntry key={each.id} item={each} locale={locale} headingLevel={3} />
              ))}
            </ul>
          </Section>
        )}
        <Section title={t('page.cite')} id="cite">
          <p lang={title.language}>
            {citeLine({
              authors: authors.map(({ name }) => name),
              year: item.on?.getUTCFullYear() ?? null,
              title: inLanguage(title, title.language).text,
              publisher: item.publisher ?? portal,
              address: item.doi ? doiAddress(item.doi) : address,
            })}
          </p>
        </Section>
        {item.related.length > 0 && (
          <Section title={t('page.related')} id="related">
            <ul className="list">
              {item.related.map((each) => (
                <ItemEntry key={each.id} item={each} locale={locale} headingLevel={3} />
              ))}
            </ul>
          </Section>
        )}
      </Columns>
    </>
  )
}

/** Whoever reads it before the others is told so. */
function EarlyNotice({ item, locale }: { item: ItemPage; locale: Locale }) {
  const t = translator(locale, 'library')
  const { releaseAt, releaseZone } = item
  const zone = releaseZone ?? 'UTC'
  const { dayAndTime, zone: town } = formatter(locale)
  return (
    <Notice kind="warning" locale={locale} title={t('page.early')}>
      <p>
        {releaseAt
          ? t('page.earlyUntil', { moment: `${dayAndTime(releaseAt, zone)} (${town(zone)})` })
          : t('page.earlyDraft')}
      </p>
    </Notice>
  )
}
