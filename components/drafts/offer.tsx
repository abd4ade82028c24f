'use client'

export interface OfferWords {
  /** "{at}" is replaced. */
  left: string
  other: string
  takeLeft: string
  takeOther: string
  leaveLeft: string
  leaveOther: string
  locale: string
}

interface OfferProps {
  at: string
  kind: 'left' | 'other'
  words: OfferWords
  onTake: () => void
  onLeave: () => void
}

/** Words of one's own that aren't in this form: gone on with, or left, by hand only. */
export function Offer({ at, kind, words, onTake, onLeave }: OfferProps) {
  return (
    <div className="notice notice-warning offer" role="status">
      <p>{words[kind].replace('{at}', dayAndTime(at, words.locale))}</p>
      <div className="toolbar">
        <button type="button" className="button button-plain" onClick={onTake}>
          {kind === 'left' ? words.takeLeft : words.takeOther}
        </button>
        <button type="button" className="button button-quiet" onClick={onLeave}>
          {kind === 'left' ? words.leaveLeft : words.leaveOther}
        </button>
      </div>
    </div>
  )
}

/** In the browser's own time zone: this is shown only where script runs. */
const dayAndTime = (at: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
