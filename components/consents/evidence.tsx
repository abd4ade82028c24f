import { FormEnd, Hidden } from '@/components/form/parts'
import { Button, ButtonLink } from '@/components/ui/button'
import { Toolbar } from '@/components/ui/layout'
import type { AskedSpeaker, LedgerStep } from '@/lib/consents/queries/speakers'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { localeField, nonceField } from '@/lib/web/form-state'

interface Props {
  slug: string
  speaker: AskedSpeaker
  step: LedgerStep
  locale: Locale
}

/** That something proves it, for all who take consent; what it is only for the safeguarding lead. */
export function EvidenceOfStep({ slug, speaker, step, locale }: Props) {
  const t = translator(locale, 'consents')
  if (step.step !== 'given' && step.step !== 'renewed') return null
  if (!step.evidenceType) {
    return speaker.may.addEvidence ? <SendEvidence {...{ slug, step, locale }} /> : null
  }
  const size = formatter(locale).megabytes(step.evidenceBytes ?? 0)
  const kind = evidenceKind(step.evidenceType)
  return (
    <>
      <p>{t('evidence.there', { kind: t(`evidence.${kind}`), size })}</p>
      {speaker.may.readEvidence && (
        <Toolbar>
          <ButtonLink
            href={`/${locale}/manage/interviews/${slug}/speakers/${speaker.id}/evidence/${step.id}`}
          >
            {t('evidence.look')}
          </ButtonLink>
        </Toolbar>
      )}
    </>
  )
}

export function evidenceKind(contentType: string): 'picture' | 'sound' | 'film' {
  if (contentType.startsWith('image/')) return 'picture'
  return contentType.startsWith('video/') ? 'film' : 'sound'
}

/** A plain form straight to the route that streams to disk. */
function SendEvidence({ slug, step, locale }: Omit<Props, 'speaker'>) {
  const t = translator(locale, 'consents')
  const id = `evidence-${step.id}`
  return (
    <form
      className="form"
      method="post"
      action={`/api/uploads/evidence/${slug}/${step.id}`}
      encType="multipart/form-data"
    >
      <Hidden name={localeField} value={locale} />
      <Hidden name={nonceField} value={newToken()} />
      <div className="field">
        <label htmlFor={id}>{t('evidence.label')}</label>
        <div className="hint" id={`${id}-hint`}>
          {t('evidence.hint')}
        </div>
        <input
          id={id}
          name="evidence"
          type="file"
          className="control control-full"
          accept="audio/*,video/*,image/jpeg,image/png"
          aria-describedby={`${id}-hint`}
        />
      </div>
      <FormEnd>
        <Button icon="upload">{t('evidence.send')}</Button>
      </FormEnd>
    </form>
  )
}
