import { Details } from '@/components/ui/details'
import { clockTime } from '@/lib/cues/write'
import { momentText } from '@/lib/interviews/moment'
import type { Watching } from '@/lib/interviews/watching'
import { translator, type Locale } from '@/lib/platform/i18n'

interface MomentLinkProps {
  /** Address of the interview with host, without a query. */
  address: string
  watching: Watching
  locale: Locale
}

/** A link to a moment: two times in a form that works without script; with it they are taken from the player. */
export function MomentLink({ address, watching, locale }: MomentLinkProps) {
  const t = translator(locale, 'watching')
  const { moment, choice } = watching
  return (
    <Details summary={t('moment.link')} isOpen={watching.isMade}>
      <form
        method="get"
        action="#moment"
        id="moment"
        className="moment-form"
        data-moment-form
        data-address={address}
        data-copied={t('moment.copied')}
      >
        {choice && <input type="hidden" name="q" value={choice} />}
        <TimeField name="from" label={t('moment.from')} value={moment && clockTime(moment.start)} />
        <TimeField
          name="to"
          label={t('moment.to')}
          value={moment?.end ? clockTime(Math.ceil(moment.end)) : null}
        />
        <p className="hint">{t('moment.hint')}</p>
        <p className="moment-buttons">
          <button type="button" className="button button-plain" data-take hidden>
            {t('moment.take')}
          </button>
          <button type="submit" className="button button-plain">
            {t('moment.make')}
          </button>
        </p>
        <p data-made hidden={moment === null}>
          <label htmlFor="moment-address">{t('moment.address')}</label>
          <input
            id="moment-address"
            className="control"
            readOnly
            defaultValue={moment ? `${address}?t=${momentText(moment)}#player` : ''}
          />
          <span role="status" className="text-small" data-said />
        </p>
      </form>
    </Details>
  )
}

function TimeField({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <p>
      <label htmlFor={`moment-${name}`}>{label}</label>
      <input
        id={`moment-${name}`}
        name={name}
        className="control"
        inputMode="text"
        autoComplete="off"
        maxLength={8}
        size={8}
        defaultValue={value ?? ''}
      />
    </p>
  )
}
