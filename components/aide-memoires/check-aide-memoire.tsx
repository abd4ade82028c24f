import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { StatusWord } from '@/components/ui/tag'
import { giveRelease, publishIt, takeBack } from '@/lib/aide-memoires/actions'
import { linesOnPage } from '@/lib/aide-memoires/page-length'
import type { AideMemoireDesk } from '@/lib/aide-memoires/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface CheckProps {
  aideMemoire: AideMemoireDesk
  path: string
  locale: Locale
}

/** The two who release it, and taking it back. */
export function CheckAideMemoire({ aideMemoire, path, locale }: CheckProps) {
  const t = translator(locale, 'aideMemoires')
  const { day } = formatter(locale)
  const { event, state, seen, isTooLong, named, publishedAt, releasedAt } = aideMemoire
  const both = (
    <>
      <Hidden name="slug" value={event.slug} />
      <Hidden name="mark" value={seen} />
    </>
  )
  if (state === 'published')
    return (
      <>
        <p>{publishedAt && t('check.out', { day: day(publishedAt) })}</p>
        <p>
          <a href={`/${locale}/events/${event.slug}/aide-memoire`}>{t('check.see')}</a>
        </p>
        {aideMemoire.mayWithdraw && (
          <Confirm ask={t('withdraw.do')}>
            <p>{t('withdraw.says')}</p>
            <Form action={takeBack} id="withdraw" {...{ locale, path }}>
              <Hidden name="slug" value={event.slug} />
              <Submit kind="danger">{t('withdraw.do')}</Submit>
            </Form>
          </Confirm>
        )}
      </>
    )
  if (isTooLong) return <p>{t('check.tooLong', { of: linesOnPage })}</p>
  if (named.certain.length > 0) return <p>{t('check.names')}</p>
  return (
    <>
      <p>{t('check.says')}</p>
      {releasedAt ? (
        <p>
          <StatusWord kind="good">{t('check.released', { day: day(releasedAt) })}</StatusWord>
        </p>
      ) : (
        aideMemoire.release === null && (
          <Form action={giveRelease} id="release" {...{ locale, path }}>
            {both}
            <p>{t('check.releaseSays')}</p>
            <FormEnd>
              <Submit>{t('check.release')}</Submit>
            </FormEnd>
          </Form>
        )
      )}
      {aideMemoire.publish === null ? (
        <Form action={publishIt} id="publish" {...{ locale, path }}>
          {both}
          <p>{t('check.publishSays')}</p>
          <FormEnd>
            <Submit>{t('check.publish')}</Submit>
          </FormEnd>
        </Form>
      ) : (
        <p className="text-muted">{t(releasedAt ? 'check.waitsSecond' : 'check.waitsFirst')}</p>
      )}
    </>
  )
}
