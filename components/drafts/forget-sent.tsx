'use client'

import { useEffect } from 'react'
import { forgetSent } from './kept-here'

/** Where a save has led to: what this browser kept of it has arrived. */
export function ForgetSent({ isSaved }: { isSaved: boolean }) {
  useEffect(() => {
    if (isSaved) forgetSent(localStorage)
  }, [isSaved])
  return null
}
