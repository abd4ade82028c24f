'use client'

import { useState } from 'react'
import { useForm } from '@/components/form/form-context'
import { TextArea } from '@/components/form/text-area'
import { renderMarkdown } from '@/lib/platform/markdown'

interface TranslatedTextProps {
  name: string
  label: string
  lang: string
  rows: number
  limit: number
  defaultValue: string
  /** Title of the preview; without one the text is plain. */
  preview?: string
  /** What stands there while nothing is written. */
  empty?: string
}

/** A text area for a translation; with script, what it will look like follows the typing below it. */
export function TranslatedText({ preview, empty, ...field }: TranslatedTextProps) {
  const { state } = useForm()
  const [typed, setTyped] = useState<string | null>(null)
  const sent = state.values?.[field.name]
  const text = typed ?? (typeof sent === 'string' ? sent : field.defaultValue)
  return (
    <div onInput={({ target }) => target instanceof HTMLTextAreaElement && setTyped(target.value)}>
      <TextArea {...field} />
      {preview && (
        <details className="details with-script">
          <summary>{preview}</summary>
          {text.trim() === '' ? (
            <p className="details-body text-muted">{empty}</p>
          ) : (
            // The same sanitised rendering as on the public page.
            <div
              className="details-body prose"
              lang={field.lang}
              dir="auto"
              dangerouslySetInnerHTML={{ __html: renderMarkdown(text, 4) }}
            />
          )}
        </details>
      )}
    </div>
  )
}
