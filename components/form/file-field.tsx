'use client'

import { Field, type FieldProps } from './field'
import { useField, useForm } from './form-context'

interface FileFieldProps extends FieldProps {
  /** Media types or endings, as a help for the file dialog only: the server looks at the content. */
  accept?: string
  isMultiple?: boolean
}

export function FileField({ accept, isMultiple, ...props }: FileFieldProps) {
  const field = useField(props.name, '', props.hint !== undefined)
  const { state, words } = useForm()
  return (
    <Field {...props} field={field}>
      <input
        id={field.id}
        name={props.name}
        type="file"
        className="control control-full"
        multiple={isMultiple}
        {...{ accept }}
        {...field.aria}
      />
      {/* A browser can't be given the file back; with script it was never lost. */}
      {state.values && <p className="hint without-script">{words.fileAgain}</p>}
    </Field>
  )
}
