'use client'

import { useForm } from './form-context'

/** What was typed as it would look, after a post that asked for it (FormState.preview). */
export function Preview({ title }: { title: string }) {
  const { state } = useForm()
  if (!state.preview) return null
  return (
    <section className="preview panel" role="status" tabIndex={-1} aria-label={title}>
      <p className="text-small text-muted">{title}</p>
      {state.preview.map(({ lang, html }) => (
        // The server has let renderMarkdown make it: text, lists and links only.
        <div
          key={lang}
          className="prose mt-4"
          lang={lang}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ))}
    </section>
  )
}
