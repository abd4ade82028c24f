'use client'

import { useEffect, useRef, useState } from 'react'
import { countWords, readingOf } from '@/lib/summaries/meters'

export interface MeterWords {
  /** "{words}" and "{budget}" are replaced. */
  fits: string
  over: string
  plain: string
  easy: string
  hard: string
}

interface TextMeterProps {
  /** Names of the fields that are counted together: "heading", "body". */
  stems: readonly string[]
  budget: number | null
  languages: readonly { tag: string; label: string }[]
  /** As saved, by language. */
  saved: Readonly<Record<string, string>>
  words: MeterWords
}

/** Length and ease per language: as saved, and with script as it is being typed. */
export function TextMeter({ stems, budget, languages, saved, words }: TextMeterProps) {
  const place = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState<Record<string, string> | null>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    const measure = () => {
      const texts: Record<string, string> = {}
      for (const { tag } of languages)
        texts[tag] = stems
          .map((stem) => {
            const field = form?.elements.namedItem(`${stem}.texts.${tag}`)
            return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
              ? field.value
              : ''
          })
          .join('\n\n')
      setTyped(texts)
    }
    form?.addEventListener('input', measure)
    return () => form?.removeEventListener('input', measure)
  }, [languages, stems])

  const texts = typed ?? saved
  return (
    <ul ref={place} className="meter">
      {languages.flatMap(({ tag, label }) => {
        const text = texts[tag] ?? ''
        const count = countWords(text)
        if (count === 0) return []
        const { isEasy } = readingOf(text, tag)
        const isOver = budget !== null && count > budget
        const length = budget === null ? words.plain : isOver ? words.over : words.fits
        return [
          <li key={tag} data-over={isOver || isEasy === false ? '' : undefined}>
            {label}: {length.replace('{words}', String(count)).replace('{budget}', String(budget))}
            {isEasy !== null && ` ${isEasy ? words.easy : words.hard}`}
          </li>,
        ]
      })}
    </ul>
  )
}
