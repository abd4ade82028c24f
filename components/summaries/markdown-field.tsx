'use client'

import { useRef, useState, type KeyboardEvent } from 'react'
import { useForm } from '@/components/form/form-context'
import { TranslatedField } from '@/components/form/translated-field'
import { renderMarkdown } from '@/lib/platform/markdown'
import type { Translated } from '@/lib/platform/translated'
import { insertMark, type Mark, type Samples } from './marks'

export interface EditorWords {
  toolbar: string
  marks: Record<Mark, string>
  samples: Samples
  preview: string
  previewOf: string
  empty: string
}

interface MarkdownFieldProps {
  name: string
  label: string
  hint?: string
  optional?: boolean
  languages: readonly { tag: string; label: string }[]
  value?: Translated | undefined
  rows?: number
  limit?: number
  words: EditorWords
}

const marks = ['bold', 'italic', 'list', 'link', 'heading'] as const

/**
 * Translated Markdown. Without script: the plain text areas, and what the "Preview" button of the form brings back.
 * With script: a toolbar for the text area one is in, and a preview that follows the typing.
 */
export function MarkdownField({ words, ...field }: MarkdownFieldProps) {
  const { name, languages, value } = field
  const { state } = useForm()
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLTextAreaElement>(null)
  const [isPreviewed, setPreviewed] = useState(false)
  const [typed, setTyped] = useState<Record<string, string> | null>(null)

  const nameOf = (tag: string) => `${name}.texts.${tag}`
  const textOf = (tag: string) => {
    const sent = state.values?.[nameOf(tag)]
    const kept = state.values ? (typeof sent === 'string' ? sent : '') : value?.texts[tag]
    return typed?.[tag] ?? kept ?? ''
  }

  function read() {
    const areas = box.current?.querySelectorAll('textarea') ?? []
    setTyped(Object.fromEntries([...areas].map((area) => [area.lang, area.value])))
  }

  function put(mark: Mark) {
    const area = last.current ?? box.current?.querySelector('textarea')
    if (!area) return
    insertMark(area, mark, words.samples)
  }

  function shortcut(event: KeyboardEvent) {
    const mark = ({ b: 'bold', i: 'italic', k: 'link' } as const)[event.key.toLowerCase()]
    if (!mark || !(event.ctrlKey || event.metaKey) || event.altKey) return
    event.preventDefault()
    put(mark)
  }

  const shows = isPreviewed || state.values?.intent === 'preview'
  const toolbar = (
    <div className="editor-bar" role="group" aria-label={words.toolbar}>
      {marks.map((mark) => (
        <button key={mark} type="button" onClick={() => put(mark)}>
          {words.marks[mark]}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={shows}
        onClick={() => {
          read()
          setPreviewed(!isPreviewed)
        }}
      >
        {words.preview}
      </button>
    </div>
  )
  return (
    <div
      ref={box}
      className="field-wide"
      onInput={read}
      onKeyDown={shortcut}
      onFocus={({ target }) => {
        if (target instanceof HTMLTextAreaElement) last.current = target
      }}
    >
      <TranslatedField rows={6} {...field} tools={toolbar} />
      {shows && (
        <div className="editor-preview" aria-live="polite">
          {languages
            .filter(({ tag }, index) => index === 0 || textOf(tag).trim() !== '')
            .map(({ tag, label }) => (
              <div key={tag}>
                <p className="editor-preview-of">
                  {words.previewOf}: {label}
                </p>
                <Rendered text={textOf(tag)} lang={tag} empty={words.empty} />
              </div>
            ))}
        </div>
      )}
    </div>
  )
}

/** The same sanitised rendering as on the public page. */
function Rendered({ text, lang, empty }: { text: string; lang: string; empty: string }) {
  if (text.trim() === '') return <p className="text-muted">{empty}</p>
  return (
    <div
      className="prose"
      lang={lang}
      dangerouslySetInnerHTML={{ __html: renderMarkdown(text, 4) }}
    />
  )
}
