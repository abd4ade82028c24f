import { Section } from '@/components/ui/layout'
import type { InterviewQueue } from '@/lib/interviews/managed'
import { largestRecording } from '@/lib/interviews/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { mostAtOnce } from '@/lib/uploads/schema'
import { UploadForm } from './upload-form'

/** After a day of interviews: the recordings of all of them from one page, at once. */
export function SendSeveral({
  interviews,
  locale,
}: {
  interviews: InterviewQueue['interviews']
  locale: Locale
}) {
  const t = translator(locale, 'interviews')
  const waiting = interviews.filter((each) => each.state === 'draft' && each.lacksRecording)
  if (waiting.length === 0) return null
  return (
    <Section title={t('manage.several.title')} id="send">
      <p className="mb-4">{t('manage.several.text')}</p>
      <ul className="grid gap-6">
        {waiting.slice(0, mostAtOnce).map(({ slug, title }) => (
          <li key={slug}>
            <UploadForm
              {...{ slug, locale, kind: 'recording' }}
              label={t('manage.several.label', { title: inLanguage(title, locale).text })}
              hint={t('manage.file.hint')}
              send={t('manage.file.send')}
              accept="video/*,audio/*"
              limit={largestRecording}
              then={null}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
