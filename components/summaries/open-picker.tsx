'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent, MouseEvent, ReactNode } from 'react'

interface OpenPickerProps {
  /** The picker as a page of its own. */
  page: string
  /** The same list in this page: what is being typed above stays as it is. */
  inline: string
  words: { open: string; close: string }
  isOpen: boolean
}

export function OpenPicker({ page, inline, words, isOpen }: OpenPickerProps) {
  const router = useRouter()
  function toggle(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    router.replace(inline, { scroll: false })
  }
  return (
    <a href={isOpen ? inline : page} onClick={toggle} className="button button-plain">
      {isOpen ? words.close : words.open}
    </a>
  )
}

/** A GET form whose result takes the place of the list, without leaving the page where there is script. */
export function SoftSearch({
  action,
  isInline,
  children,
}: {
  action: string
  isInline: boolean
  children: ReactNode
}) {
  const router = useRouter()
  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string' && value !== '') query.set(name, value)
    router.replace(`${action}?${query}`, { scroll: !isInline })
  }
  return (
    <form className="filters" action={action} method="get" role="search" onSubmit={search}>
      {children}
    </form>
  )
}
