'use client'

import { useEffect, useRef, useState } from 'react'
import { linesOf, linesOnPage } from '@/lib/aide-memoires/page-length'

interface PageMeterProps {
  languages: readonly { tag: string; label: string }[]
  /** Of the text as it was saved. */
  lines: readonly { tag: string; lines: number }[]
  /** "{lines}" is replaced. */
  words: { fits: string; tooLong: string }
}

/** How much of the page each language takes: as saved, and with script as it is being typed. */
export function PageMeter({ languages, lines, words }: PageMeterProps) {
  const place = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState<PageMeterProps['lines'] | null>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    const measure = () => {
      const areas = [...(form?.querySelectorAll('textarea[name^="text.texts."]') ?? [])]
      setTyped(
        areas.flatMap((area) =>
          area instanceof HTMLTextAreaElement && area.value.trim() !== ''
            ? [{ tag: area.lang, lines: linesOf(area.value) }]
            : [],
        ),
      )
    }
    form?.addEventListener('input', measure)
    return () => form?.removeEventListener('input', measure)
  }, [])

  return (
    <ul ref={place} className="mt-4 list-none p-0">
      {(typed ?? lines).map(({ tag, lines: count }) => {
        const sentence = count > linesOnPage ? words.tooLong : words.fits
        const label = languages.find((each) => each.tag === tag)?.label ?? tag
        return (
          <li key={tag} className={count > linesOnPage ? 'field-error' : 'text-muted'}>
            {label}: {sentence.replace('{lines}', String(count))}
          </li>
        )
      })}
    </ul>
  )
}
