import { Byline, provenanceText } from '@/components/contributions/byline'
import { ViewWords } from '@/components/contributions/view-words'
import { Button } from '@/components/ui/button'
import { Words } from '@/components/ui/words'
import type { AnswerPage, AskedView as Asked } from '@/lib/answering/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { localeField } from '@/lib/web/form-state'

interface Props {
  asked: Asked
  progress: AnswerPage['progress']
  slug: string
  locale: Locale
}

const answers = [
  ['agree', 'thumbs-up'],
  ['unsure', 'circle-help'],
  ['disagree', 'thumbs-down'],
] as const

/** The words, large; who says it; three equal buttons. No figure of anybody else's answers stands on this page. */
export function AskedView({ asked, progress, slug, locale }: Props) {
  const t = translator(locale, 'answering')
  const { view, question, wasPutOff } = asked
  const { publicId, content, myResponse, mattersToMe } = view
  if (!content) return null
  return (
    <article className="view" id={`view-${publicId}`}>
      <p className="view-note">{t('question')}</p>
      <h2 className="answering-question" data-focus tabIndex={-1}>
        <Words of={question} locale={locale} />
      </h2>
      <p className="view-by">
        <Byline by={content.by} locale={locale} />
        {content.provenance && <span> · {provenanceText(content.provenance, locale)}</span>}
      </p>
      <ViewWords words={content.words} locale={locale} />
      {myResponse && <p className="view-note">{t('changing')}</p>}
      {wasPutOff && <p className="view-note">{t('wasPutOff')}</p>}
      <form method="post" action="/api/answers" aria-label={t('label')}>
        <input type="hidden" name={localeField} value={locale} />
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="view" value={publicId} />
        <p className="answering-matters">
          <label>
            <input type="checkbox" name="matters" value="on" defaultChecked={mattersToMe} />{' '}
            {t('matters')}
          </label>
        </p>
        {progress?.answered === 0 && <p className="view-note mb-4">{t('mattersHint')}</p>}
        <div className="answers">
          {answers.map(([value, icon]) => (
            <Button
              key={value}
              icon={icon}
              name="value"
              value={value}
              {...(myResponse && { isPressed: myResponse === value })}
            >
              {t(`buttons.${value}`)}
            </Button>
          ))}
        </div>
        {myResponse ? (
          <p className="answering-put-off">
            <a href={`/${locale}/dialogues/${slug}/answer`}>{t('keep')}</a>
          </p>
        ) : (
          <p className="answering-put-off">
            <Button kind="quiet" name="value" value="notNow">
              {t('buttons.notNow')}
            </Button>
            <span className="view-note">{t('notNowHint')}</span>
          </p>
        )}
      </form>
      <KeySwitch locale={locale} />
      {progress && <p className="count">{t('progress', progress)}</p>}
      {progress?.answered === 0 && <p className="view-note">{t('lead')}</p>}
    </article>
  )
}

/** Single letters do something only for who wants it (WCAG 2.1.4): public/assets/answer.js shows this and reads it. */
function KeySwitch({ locale }: { locale: Locale }) {
  const t = translator(locale, 'answering')
  return (
    <p className="answering-keys" data-answer-keys hidden suppressHydrationWarning>
      <label>
        <input type="checkbox" /> {t('keys.switch')}
      </label>{' '}
      <span className="view-note">{t('keys.hint')}</span>
    </p>
  )
}
