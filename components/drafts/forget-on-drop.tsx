'use client'

import { useEffect } from 'react'
import { forgetPlace, placeKey } from './kept-here'

interface Props {
  writer: string
  versionId: string
  target: string
  /** Id of the form that throws the draft away. */
  form: string
}

/** What is thrown away on the server is thrown away in this browser too. */
export function ForgetOnDrop({ writer, versionId, target, form }: Props) {
  useEffect(() => {
    const place = placeKey(writer, versionId, target)
    const forget = ({ target: sent }: Event) => {
      if (sent instanceof HTMLFormElement && sent.id === form) forgetPlace(localStorage, place)
    }
    document.addEventListener('submit', forget)
    return () => document.removeEventListener('submit', forget)
  }, [writer, versionId, target, form])
  return null
}
