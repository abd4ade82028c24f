'use client'

import { useEffect } from 'react'
import { stopOrPlay, take } from './cue-tools'

const keys: Record<string, (at: number) => void> = {
  F2: stopOrPlay,
  F8: (at) => take(at, 'start'),
  F9: (at) => take(at, 'end'),
}

/** Listens to the keys that the page tells of, inside a cue only. */
export function CueKeys({ text }: { text: string }) {
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const cue = event.target instanceof Element ? event.target.closest('[data-cue]') : null
      const work = keys[event.key]
      if (!work || !(cue instanceof HTMLElement)) return
      event.preventDefault()
      work(Number(cue.dataset['cue']))
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  return (
    <>
      <p className="hint">{text}</p>
      <p role="status" className="visually-hidden" data-cue-said="" />
    </>
  )
}
