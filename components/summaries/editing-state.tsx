'use client'

import type { ReactNode } from 'react'
import { useField, useForm } from '@/components/form/form-context'

/** The mark of what the writer began with; after a conflict that of what the other one saved. */
export function SeenField({ value }: { value: string }) {
  const field = useField('seen', value)
  return <input type="hidden" name="seen" value={field.value} readOnly />
}

/** Shown when the form has come back as a preview. */
export function WhenPreviewed({ children }: { children: ReactNode }) {
  const { state } = useForm()
  return state.values?.intent === 'preview' && !state.errors ? children : null
}

interface TheirsProps {
  title: string
  /** Name of each field in the order of the form, as its label says it. */
  fields: readonly { name: string; label: string }[]
  languages: readonly { tag: string; label: string }[]
}

/** What somebody else saved meanwhile, to be read and copied; what was typed stays in the fields. */
export function Theirs({ title, fields, languages }: TheirsProps) {
  const { values } = useForm().state
  const texts = fields.flatMap(({ name, label }) =>
    languages.flatMap((language) => {
      const text = values?.[`theirs.${name}.texts.${language.tag}`]
      return typeof text === 'string' && text !== ''
        ? [{ id: `theirs.${name}.${language.tag}`, label, language, text }]
        : []
    }),
  )
  if (texts.length === 0) return null
  return (
    <section className="theirs panel">
      <h3>{title}</h3>
      {texts.map(({ id, label, language, text }) => (
        <div key={id}>
          <label htmlFor={id}>
            {label} ({language.label})
          </label>
          <textarea
            id={id}
            lang={language.tag}
            className="control control-full"
            rows={text.length > 120 ? 6 : 2}
            value={text}
            readOnly
          />
        </div>
      ))}
    </section>
  )
}
