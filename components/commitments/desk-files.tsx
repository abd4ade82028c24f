import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { letProofOut, takeProofAway } from '@/lib/commitments/actions'
import type { CommitmentDesk } from '@/lib/commitments/queries/desk'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { ProofFile } from './proof-file'

interface DeskFilesProps {
  files: CommitmentDesk['steps'][number]['files']
  publicId: string
  path: string
  locale: Locale
}

/** Files of a report: looked at by somebody other than who sent them, before they are public. */
export function DeskFiles({ files, publicId, path, locale }: DeskFilesProps) {
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  if (files.length === 0) return null
  const which = (id: string) => (
    <>
      <Hidden name="publicId" value={publicId} />
      <Hidden name="id" value={id} />
    </>
  )
  return (
    <ul className="grid gap-4">
      {files.map(({ id, text, file, removed, isChecked, isByOwner, consent, ...may }) => (
        <li key={id}>
          {file && <ProofFile {...{ id, file, text, locale }} />}{' '}
          {removed && (
            <>
              {t('file.removed', { day: day(removed.at) })}{' '}
              {t('step.because', { reason: removed.why })}
            </>
          )}
          {file && (
            <p className="text-small text-muted">
              {t(isByOwner ? 'file.byOwner' : 'file.byTeam')}
              {consent && ` ${translator(locale, 'library')(`photos.consentOf.${consent}`)}.`}
            </p>
          )}
          {file && !isChecked && <Tag>{t('desk.waitsForCheck')}</Tag>}
          {may.mayCheck && (
            <Form action={letProofOut} id={`file-${id}`} {...{ locale, path }}>
              {which(id)}
              <FormEnd>
                <Submit kind="plain">{t('file.check')}</Submit>
              </FormEnd>
            </Form>
          )}
          {may.mayRemove && (
            <Details summary={t('file.remove')}>
              <Form action={takeProofAway} id={`away-${id}`} {...{ locale, path }}>
                {which(id)}
                <TextField
                  name="reason"
                  label={t('file.removeWhy')}
                  hint={t('file.removeHint')}
                  autoComplete="off"
                />
                <FormEnd>
                  <Submit kind="danger">{t('file.remove')}</Submit>
                </FormEnd>
              </Form>
            </Details>
          )}
        </li>
      ))}
    </ul>
  )
}
