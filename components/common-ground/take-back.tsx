import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { takeASnapshotBack } from '@/lib/common-ground/actions'
import type { GroundDesk } from '@/lib/common-ground/queries'
import { whyLimit } from '@/lib/common-ground/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface TakeBackProps {
  published: GroundDesk['published']
  slug: string
  locale: Locale
}

/** What was published, each with the way to take it off the site at once. */
export function TakeBack({ published, slug, locale }: TakeBackProps) {
  const t = translator(locale, 'commonGround')
  const { day, number } = formatter(locale)
  if (published.length === 0) return null
  return (
    <Section title={t('older.title')} id="snapshots">
      <ul className="releases">
        {published.map(({ publicId, publishedAt, number: n, isTakenBack }) => (
          <li key={publicId}>
            <a href={`/${locale}/dialogues/${slug}/common-ground/${publicId}`}>
              {t('older.one', { day: day(publishedAt), number: number(n), id: publicId })}
            </a>{' '}
            {isTakenBack ? (
              <span className="text-muted">{t('older.takenBack')}</span>
            ) : (
              <Confirm ask={t('takenBack.do')}>
                <p>{t('takenBack.ask')}</p>
                <Form
                  action={takeASnapshotBack}
                  id={`take-back-${publicId}`}
                  locale={locale}
                  path={`/manage/dialogues/${slug}/common-ground`}
                >
                  <Hidden name="slug" value={slug} />
                  <Hidden name="snapshot" value={publicId} />
                  <TextArea
                    name="why"
                    label={t('takenBack.reason')}
                    hint={t('takenBack.hint')}
                    limit={whyLimit}
                    rows={3}
                  />
                  <FormEnd>
                    <Submit kind="danger">{t('takenBack.do')}</Submit>
                  </FormEnd>
                </Form>
              </Confirm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
