'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { localeField, nonceField } from '@/lib/web/form-state'

interface Props {
  /** Of this one rendering: with a number it makes each turn recognisable. */
  mark: string
  sessionId: string
  locale: string
  /** Each with its mark, which is made on the server: the words of all languages stay there. */
  groups: readonly { value: string; mark: ReactNode }[]
  words: { start: string; stop: string; failed: string }
}

/** Milliseconds since the page began, as events tell them: a clock that is set meanwhile changes nothing. */
type Turn = { group: string; sinceMs: number }

/** Tap a group when somebody of it begins to speak, and again when they end; another group ends the first one. */
export function TurnTimer({ mark, sessionId, locale, groups, words }: Props) {
  const router = useRouter()
  const [turn, setTurn] = useState<Turn | null>(null)
  const [shownSeconds, setShown] = useState(0)
  const [isFailed, setFailed] = useState(false)
  const clock = useRef(0)
  const count = useRef(0)

  useEffect(() => {
    if (!turn) return
    const show = () => setShown(Math.floor((performance.now() - turn.sinceMs) / 1000))
    clock.current = window.setInterval(show, 1000)
    return () => window.clearInterval(clock.current)
  }, [turn])

  async function end({ group, sinceMs }: Turn, nowMs: number) {
    const seconds = Math.max(1, Math.round((nowMs - sinceMs) / 1000))
    const body = new FormData()
    body.set('sessionId', sessionId)
    body.set(localeField, locale)
    body.set(nonceField, `${mark}-${count.current}`)
    count.current += 1
    body.set('group', group)
    body.set('minutes', (seconds / 60).toFixed(2))
    const sent = await fetch('/api/speaking', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    }).catch(() => null)
    setFailed(!sent?.ok)
    if (sent?.ok) router.refresh()
  }

  function tap(group: string, nowMs: number) {
    if (turn) void end(turn, nowMs)
    setShown(0)
    setTurn(turn?.group === group ? null : { group, sinceMs: nowMs })
  }

  return (
    <div className="turns">
      {groups.map(({ value, mark: shown }) => {
        const speaks = turn?.group === value
        return (
          <button
            key={value}
            type="button"
            className="button button-plain turn"
            aria-pressed={speaks}
            onClick={({ timeStamp }) => tap(value, timeStamp)}
          >
            <span>{shown}</span>
            <span className="text-small">
              {speaks ? `${words.stop} ${inMinutes(shownSeconds)}` : words.start}
            </span>
          </button>
        )
      })}
      <p role="status">{isFailed && words.failed}</p>
    </div>
  )
}

const inMinutes = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
