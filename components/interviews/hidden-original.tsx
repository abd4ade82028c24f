import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { openMinutes } from '@/lib/activity/opened'
import { openTheOriginal } from '@/lib/interviews/actions'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  interview: ManagedInterview
  locale: Locale
  path: string
}

/** The recording of somebody who is hidden: only with a reason that others can read. */
export function HiddenOriginal({ interview, locale, path }: Props) {
  const t = translator(locale, 'interviews')
  const { file, may, originalIsOpen, slug } = interview
  if (!may.readOriginal || !file) return null
  const Player = file.hasVideo ? 'video' : 'audio'
  return (
    <div id="original">
      {originalIsOpen ? (
        <>
          <p className="mb-2">{t('original.open', { minutes: openMinutes })}</p>
          <Player
            src={`/api/media/${file.id}`}
            aria-label={t('original.title')}
            className="w-full"
            preload="none"
            controls
          />
        </>
      ) : (
        <Details summary={t('original.title')}>
          <p className="mb-4">{t('original.text', { minutes: openMinutes })}</p>
          <Form action={openTheOriginal} id="open-original" {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <TextField name="reason" label={t('original.reason')} autoComplete="off" />
            <FormEnd>
              <Submit kind="plain">{t('original.do')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </div>
  )
}
