import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Panel } from '@/components/ui/layout'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { releaseIt, takeItBack } from '@/lib/share-backs/actions'
import type { ShareBackDesk } from '@/lib/share-backs/queries'
import { ShareBack } from './share-back'

interface ReleaseProps {
  shareBack: ShareBackDesk
  path: string
  locale: Locale
}

/** As it will be read, and the second person’s one tap; once it is out, the way to take it back. */
export function ReleaseShareBack({ shareBack, path, locale }: ReleaseProps) {
  const t = translator(locale, 'shareBacks')
  const { event, words, mark, state, publishedAt } = shareBack
  if (!words || !mark) return null
  if (state === 'published')
    return (
      <>
        <p>{publishedAt && t('release.out', { day: formatter(locale).day(publishedAt) })}</p>
        <p>
          <a href={`/${locale}/events/${event.slug}/share-back`}>{t('release.see')}</a>
        </p>
        {!shareBack.mayWithdraw && <p>{t('release.by')}</p>}
        {shareBack.mayWithdraw && (
          <Confirm ask={t('withdraw.do')}>
            <p>{t('withdraw.says')}</p>
            <Form action={takeItBack} id="withdraw" {...{ locale, path }}>
              <Hidden name="slug" value={event.slug} />
              <Submit kind="danger">{t('withdraw.do')}</Submit>
            </Form>
          </Confirm>
        )}
      </>
    )
  return (
    <>
      <Panel>
        <ShareBack words={words} came={[]} locale={locale} />
      </Panel>
      {shareBack.publish === null ? (
        <Form action={releaseIt} id="publish" {...{ locale, path }}>
          <Hidden name="slug" value={event.slug} />
          <Hidden name="mark" value={mark} />
          <p>{t('release.says')}</p>
          <FormEnd>
            <Submit>{t('release.do')}</Submit>
          </FormEnd>
        </Form>
      ) : (
        <p className="text-muted mt-4">{t('release.waits')}</p>
      )}
    </>
  )
}
