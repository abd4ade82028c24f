'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useSyncExternalStore, type FormEvent } from 'react'
import {
  forgetSending,
  giveUp,
  goOn,
  isUnderWay,
  pause,
  send,
  sendingTo,
  subscribe,
  wasBegun,
  type Sending,
  type Target,
} from './sending'
import { RecordNow, type RecorderWords } from './record-now'

export interface SendWords {
  label: string
  hint: string
  send: string
  sending: string
  checking: string
  taken: string
  stopped: string
  lost: string
  waits: string
  paused: string
  begun: string
  tooLarge: string
  pause: string
  goOn: string
  cancel: string
}

interface Props {
  target: Target
  words: SendWords
  accept: string
  /** Bytes; only spares people a wait, the server decides. */
  limit: number
  isMain: boolean
  /** Where to go once it has arrived; none: the page stays and is drawn anew. */
  then: string | null
  hidden: readonly { name: string; value: string }[]
  recorder: RecorderWords | null
}

/**
 * A plain form, posted in one go where there is no script. With it the file goes in pieces: with progress, a pause,
 * and on where it stopped after a lost line, a reload or a day.
 */
export function SendInPieces({ target, words, accept, limit, isMain, then, ...rest }: Props) {
  const router = useRouter()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { slug, kind } = target
  const sending = useSyncExternalStore(
    subscribe,
    () => sendingTo(target),
    () => null,
  )
  const isBegun = useSyncExternalStore(
    subscribe,
    () => wasBegun(target),
    () => false,
  )
  const state = sending?.state

  // From here on we send it; public/assets/enhance.js leaves the form alone.
  useEffect(() => form.current?.setAttribute('data-live', ''), [])

  useEffect(() => {
    if (state !== 'taken') return
    if (then) {
      forgetSending({ slug, kind })
      router.replace(then)
    }
    router.refresh()
  }, [state, then, router, slug, kind])

  function choose(files: FileList) {
    if (field.current) field.current.files = files
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const file = field.current?.files?.[0]
    // The portal says what is missing.
    if (!file) return
    event.preventDefault()
    void send(target, file, limit)
  }

  return (
    <form
      ref={form}
      className="form"
      method="post"
      action={`/api/uploads/interviews/${slug}/${kind}`}
      encType="multipart/form-data"
      onSubmit={submit}
    >
      {rest.hidden.map((each) => (
        <input key={each.name} type="hidden" {...each} />
      ))}
      <div className="field">
        <label htmlFor={id}>{words.label}</label>
        <div className="hint" id={`${id}-hint`}>
          {words.hint}
        </div>
        <input
          ref={field}
          id={id}
          name={kind}
          type="file"
          className="control control-full"
          accept={accept}
          aria-describedby={`${id}-hint`}
        />
      </div>
      {rest.recorder && <RecordNow keep={choose} words={rest.recorder} />}
      <div className="form-end">
        <button type="submit" className={`button button-${isMain ? 'main' : 'plain'}`}>
          {words.send}
        </button>
      </div>
      <UnderWay {...{ target, words, sending, isBegun }} />
    </form>
  )
}

interface UnderWayProps {
  target: Target
  words: SendWords
  sending: Sending | null
  isBegun: boolean
}

function UnderWay({ target, words, sending, isBegun }: UnderWayProps) {
  const said = sending ? sentence(words, sending) : isBegun && words.begun
  const isOn = isUnderWay(sending?.state)
  const isResting = sending?.state === 'paused' || sending?.state === 'waiting'
  const percent = sending && sending.whole > 0 ? (100 * sending.sent) / sending.whole : 0
  return (
    <div className="upload-progress">
      {isOn && <progress max="100" value={percent} aria-label={words.send} />}
      {sending && isOn && sending.state !== 'checking' && (
        <p aria-hidden="true">{amount(words, sending)}</p>
      )}
      <p role="status">{said}</p>
      {isOn && sending?.state !== 'checking' && (
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className="button button-plain"
            onClick={() => (isResting ? goOn(target) : void pause(target))}
          >
            {isResting ? words.goOn : words.pause}
          </button>
          <button type="button" className="button button-plain" onClick={() => void giveUp(target)}>
            {words.cancel}
          </button>
        </div>
      )}
    </div>
  )
}

/** What changes rarely: a screen reader would otherwise read nothing but numbers. */
function sentence(words: SendWords, sending: Sending): string | null {
  if (sending.state === 'sending') return sending.isTrying ? words.waits : null
  if (sending.state === 'paused') return words.paused
  if (sending.state === 'waiting') return words.waits
  if (sending.state !== 'refused') return words[sending.state]
  return sending.message === 'tooLarge' ? words.tooLarge : (sending.message ?? words.lost)
}

function amount(words: SendWords, { sent, whole }: Sending): string {
  const megabytes = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  })
  return words.sending
    .replace('{part}', megabytes.format(sent / 1e6))
    .replace('{whole}', megabytes.format(whole / 1e6))
}
