'use client'

import { useSyncExternalStore } from 'react'

interface CueToolsProps {
  at: number
  words: { play: string; start: string; end: string }
}

const never = () => () => undefined
/** False on the server and without script. */
const useScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Plays from a cue and takes times from the player; shown only where script runs. */
export function CueTools({ at, words }: CueToolsProps) {
  if (!useScript()) return null
  return (
    <p className="flex flex-wrap gap-2">
      <Tool onClick={() => playFrom(at)}>{words.play}</Tool>
      <Tool onClick={() => take(at, 'start')}>{words.start}</Tool>
      <Tool onClick={() => take(at, 'end')}>{words.end}</Tool>
    </p>
  )
}

function Tool({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className="button button-plain" onClick={onClick}>
      {children}
    </button>
  )
}

const player = () => document.querySelector<HTMLMediaElement>('[data-player]')

const timeField = (at: number, which: 'start' | 'end') => {
  const field = document.getElementsByName(`cues.${at}.${which}`)[0]
  return field instanceof HTMLInputElement ? field : null
}

export function playFrom(at: number) {
  const [media, field] = [player(), timeField(at, 'start')]
  if (!media || !field) return
  const [seconds = 0, minutes = 0, hours = 0] = field.value.split(':').reverse().map(Number)
  const start = seconds + 60 * minutes + 3600 * hours
  if (Number.isFinite(start)) media.currentTime = start
  void media.play()
}

export function take(at: number, which: 'start' | 'end') {
  const [media, field] = [player(), timeField(at, which)]
  if (!media || !field) return
  const whole = Math.round(media.currentTime * 1000)
  const part = (size: number, limit: number, digits: number) =>
    String(Math.floor(whole / size) % limit).padStart(digits, '0')
  field.value = `${part(3_600_000, 1000, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}`
  field.dispatchEvent(new Event('input', { bubbles: true }))
  // The focus stays where somebody writes: who doesn't see the field hears what came into it.
  const said = document.querySelector('[data-cue-said]')
  if (said) said.textContent = [field.labels?.[0]?.textContent, field.value].join(' ')
}

export function stopOrPlay(at: number) {
  const media = player()
  if (media && !media.paused) media.pause()
  else playFrom(at)
}
