'use client'

import { useEffect } from 'react'
import { useRouter } from 'next/navigation'

const everyMs = 5_000

/** Asks the page anew while something is on its way; without script there is a link for it. */
export function RefreshWhile({ isUnderWay }: { isUnderWay: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!isUnderWay) return
    const beat = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMs)
    return () => clearInterval(beat)
  }, [isUnderWay, router])
  return null
}
