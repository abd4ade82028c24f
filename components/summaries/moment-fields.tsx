'use client'

import { useField } from '@/components/form/form-context'

interface MomentFieldsProps {
  index: number
  /** Of the interview. */
  slug: string
  words: { from: string; to: string }
}

/** From when to when in one interview; what was typed stays when it is sent back. */
export function MomentFields({ index, slug, words }: MomentFieldsProps) {
  return (
    <>
      <input type="hidden" name={`moments.${index}.slug`} value={slug} />
      <Time name={`moments.${index}.from`} label={words.from} />
      <Time name={`moments.${index}.to`} label={words.to} />
    </>
  )
}

function Time({ name, label }: { name: string; label: string }) {
  const field = useField(name)
  return (
    <span data-invalid={field.errors ? '' : undefined}>
      <label htmlFor={field.id}>{label}</label>
      <input
        id={field.id}
        type="text"
        name={name}
        className="control"
        maxLength={8}
        size={7}
        autoComplete="off"
        placeholder="0:00"
        defaultValue={field.value}
        {...field.aria}
      />
      {field.errors && (
        <span className="field-error" id={field.errorId}>
          {field.errors.join(' ')}
        </span>
      )}
    </span>
  )
}
