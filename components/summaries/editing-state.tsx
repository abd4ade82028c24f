'use client'

import type { ReactNode } from 'react'
import { useForm } from '@/components/form/form-context'

/** Shown when the form has come back as a preview. */
export function WhenPreviewed({ children }: { children: ReactNode }) {
  const { state } = useForm()
  return state.values?.intent === 'preview' && !state.errors ? children : null
}
