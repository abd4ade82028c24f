import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { CameByGroup, ShareBackWords } from '@/lib/share-backs/facts'

interface ShareBackProps {
  words: ShareBackWords
  /** As they went out; none before it is published. */
  came: CameByGroup
  locale: Locale
}

/** Three things heard, who came, and what happens next. */
export function ShareBack({ words, came, locale }: ShareBackProps) {
  const t = translator(locale, 'shareBacks')
  return (
    <>
      <Section title={t('heard')} id="heard">
        <ol className="share-back-heard">
          {words.heard.map((each, index) => (
            <Words key={index} as="li" of={each} locale={locale} />
          ))}
        </ol>
      </Section>
      <Section title={t('next')} id="next">
        <Words as="p" of={words.next} locale={locale} />
      </Section>
      {came.length > 0 && (
        <Section title={t('came')} id="came">
          <dl className="facts facts-row">
            {came.map(({ group, came: range }) => (
              <div key={group}>
                <dt>
                  <GroupMark group={group} locale={locale} />
                </dt>
                <dd>{range ? t('range', range) : t('few')}</dd>
              </div>
            ))}
          </dl>
          <p className="text-small text-muted mt-4">{t('why')}</p>
        </Section>
      )}
    </>
  )
}
