import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { CommitmentPage } from '@/lib/commitments/queries/page'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, isBlank } from '@/lib/platform/translated'
import { ProofFile } from './proof-file'
import { GroupsSay } from './group-says'
import { headlineText, statusKind } from './words'

type Step = CommitmentPage['steps'][number]

interface Props {
  step: Step
  commitment: CommitmentPage
  /** The words and the day that were promised before this step. */
  before: { result: CommitmentPage['result']; dueOn: Date }
  locale: Locale
}

/** One report in the history of a promise, with what shows it and what the groups say of it. */
export function StepOfCommitment({ step, commitment, before, locale }: Props) {
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  if (step.setAsideWhy !== null)
    return (
      <li className="entry" id={`step-${step.number}`}>
        <div className="entry-body">
          <p className="text-muted">
            {t('step.setAside', { number: step.number, day: day(step.at) })}{' '}
            {t('step.because', { reason: step.setAsideWhy })}
          </p>
        </div>
      </li>
    )
  return (
    <li className="entry" id={`step-${step.number}`}>
      <div className="entry-body">
        <p>
          <StatusWord kind={statusKind({ status: step.status, isOverdue: false })}>
            {t(`status.${step.status}`)}
          </StatusWord>{' '}
          <span className="text-small text-muted">
            {t(step.isByOwner ? 'step.byOwner' : 'step.byTeam', { day: day(step.at) })}
          </span>
        </p>
        {step.note && <Words as="p" of={step.note} locale={locale} />}
        <Changed step={step} before={before} locale={locale} />
        <Proofs step={step} locale={locale} />
        {step.headline && step.figures.length > 0 && (
          <>
            <p>
              <strong>{headlineText(step.headline, commitment.owner, locale)}</strong>
            </p>
            <GroupsSay
              figures={step.figures}
              ownGroup={commitment.owner.group}
              madeAt={step.figuresMadeAt}
              locale={locale}
            />
          </>
        )}
      </div>
    </li>
  )
}

/** The old words and the old day beside the new ones. */
function Changed({ step, before, locale }: Omit<Props, 'commitment'>) {
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  if (step.status !== 'changed') return null
  return (
    <dl className="facts facts-column">
      {step.result && (
        <>
          <div>
            <dt>{t('step.wordsBefore')}</dt>
            <Words as="dd" of={before.result} locale={locale} />
          </div>
          <div>
            <dt>{t('step.wordsNow')}</dt>
            <Words as="dd" of={step.result} locale={locale} />
          </div>
        </>
      )}
      {step.dueOn && (
        <>
          <div>
            <dt>{t('step.dayBefore')}</dt>
            <dd>{day(before.dueOn)}</dd>
          </div>
          <div>
            <dt>{t('step.dayNow')}</dt>
            <dd>{day(step.dueOn)}</dd>
          </div>
        </>
      )}
    </dl>
  )
}

function Proofs({ step, locale }: Pick<Props, 'step' | 'locale'>) {
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  const shown = step.proofs.filter(
    ({ url, item, text, file, removed }) => url || item || file || removed || !isBlank(text),
  )
  if (shown.length === 0) return <p className="text-muted">{t('step.noProof')}</p>
  return (
    <>
      <p className="text-small text-muted">{t('step.proofs', { count: shown.length })}</p>
      <ul>
        {shown.map(({ id, text, url, item, file, removed }) => {
          const said = inLanguage(text, locale)
          return (
            <li key={id}>
              {url ? (
                <a href={url} rel="noopener nofollow ugc">
                  {said.text || url}
                </a>
              ) : file ? (
                <ProofFile id={id} file={file} text={text} locale={locale} />
              ) : (
                !removed && said.text
              )}{' '}
              {removed && (
                <span className="text-muted">
                  {t('file.removed', { day: day(removed.at) })}{' '}
                  {t('step.because', { reason: removed.why })}
                </span>
              )}
              {item && (
                <a href={`/${locale}/library/${item.slug}`}>
                  <Words of={item.title} locale={locale} />
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
