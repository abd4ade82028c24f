import { ButtonLink } from '@/components/ui/button'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { ItemDesk } from '@/lib/library/desk'
import { translator, type Locale } from '@/lib/platform/i18n'

/** How each page of the work on one item begins. */
export function ItemHead({ item, locale }: { item: ItemDesk; locale: Locale }) {
  const t = translator(locale, 'library')
  const desk = `/${locale}/manage/library`
  const own = `${desk}/${item.slug}`
  return (
    <PageHead
      locale={locale}
      crumbs={[
        { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
        { href: desk, label: t('desk.title') },
      ]}
      above={
        <>
          {t(`kind.${item.kind}`)}{' '}
          <StatusWord kind={item.state === 'published' ? 'good' : 'neutral'}>
            {t(`state.${item.state}`)}
          </StatusWord>
        </>
      }
      title={<Words of={item.title} locale={locale} />}
      lead={
        item.withdrawalReason && <p>{t('withdraw.because', { reason: item.withdrawalReason })}</p>
      }
    >
      <Toolbar>
        <ButtonLink href={`/${locale}/library/${item.slug}`} icon="eye">
          {t('edit.see')}
        </ButtonLink>
        <ButtonLink href={own}>{t('edit.words')}</ButtonLink>
        <ButtonLink href={`${own}/files`}>{t('files.title')}</ButtonLink>
        <ButtonLink href={`${own}/photos`}>{t('photos.title')}</ButtonLink>
      </Toolbar>
    </PageHead>
  )
}
