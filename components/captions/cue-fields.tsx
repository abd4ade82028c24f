import { FieldRow, Fieldset } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { EditedCue } from '@/lib/captions/queries'
import { cueLimit } from '@/lib/captions/schema'
import { lineLength, linesAtOnce } from '@/lib/cues/look'
import { timestamp } from '@/lib/cues/write'
import { translator, type Locale } from '@/lib/platform/i18n'
import { CueTools } from './cue-tools'

interface CueFieldsProps {
  cue: EditedCue
  /** On its page, and among all. */
  at: number
  number: number
  language: string
  from: string | null
  hasPlayer: boolean
  locale: Locale
}

/** Times and words of one cue, what is odd about it, and what can be done to it. */
export function CueFields({ cue, at, number, language, from, hasPlayer, locale }: CueFieldsProps) {
  const t = translator(locale, 'captions')
  const name = (field: string) => `cues.${at}.${field}`
  const deeds = [
    ['after', t('after')],
    ['split', t('split')],
    ['join', t('join')],
    ['remove', t('removeCue')],
  ] as const
  return (
    <div id={`cue-${at}`} data-cue={at} className="cue">
      <Fieldset legend={t('cue', { number })}>
        {cue.odd.map((each) => (
          <p key={each} className="cue-odd">
            {t(`odd.${each}`, { letters: lineLength, lines: linesAtOnce })}
          </p>
        ))}
        <FieldRow isTight>
          <TextField name={name('start')} label={t('start')} defaultValue={timestamp(cue.start)} />
          <TextField name={name('end')} label={t('end')} defaultValue={timestamp(cue.end)} />
        </FieldRow>
        {hasPlayer && (
          <CueTools at={at} words={{ play: t('play'), start: t('takeStart'), end: t('takeEnd') }} />
        )}
        {from && (
          <div className="cue-original">
            <strong>{t('original')}</strong>
            <p lang={from} dir="auto">
              {cue.original}
            </p>
          </div>
        )}
        <TextArea
          name={name('text')}
          label={t('words')}
          defaultValue={cue.text}
          rows={2}
          limit={cueLimit}
          lang={language}
        />
        <p className="flex flex-wrap gap-2">
          {deeds.map(([deed, label]) => (
            <Submit key={deed} kind="quiet" name="deed" value={`${deed}.${at}`}>
              {label}
            </Submit>
          ))}
        </p>
      </Fieldset>
    </div>
  )
}
