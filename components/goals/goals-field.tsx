'use client'

import { FieldGroup, type FieldProps } from '@/components/form/field'
import { useField } from '@/components/form/form-context'

export interface GoalChoice {
  code: string
  /** "8. Decent work and economic growth" */
  label: string
  targets: readonly { code: string; label: string }[]
}

interface GoalsFieldProps extends FieldProps {
  choices: readonly GoalChoice[]
  defaultValues?: readonly string[]
  /** For the box of the goal itself, among those of its targets. */
  whole: string
  /** Behind a goal that holds something chosen: "{count} chosen", the number to be filled in. */
  chosen: string
}

/** The 17 goals with their targets behind each; posts the name once per ticked box. */
export function GoalsField({
  choices,
  defaultValues = [],
  whole,
  chosen,
  ...props
}: GoalsFieldProps) {
  const field = useField(props.name, defaultValues, props.hint !== undefined)
  return (
    <FieldGroup {...props} field={field} isWide>
      <div id={field.id}>
        {choices.map(({ code, label, targets }) => {
          const all = [{ code, label: whole }, ...targets]
          const count = all.filter((each) => field.values.includes(each.code)).length
          return (
            <details key={code} className="details">
              <summary>
                {label}
                {count > 0 && ` (${chosen.replace('#', String(count))})`}
              </summary>
              <div className="details-body">
                {all.map((each) => {
                  const id = `${field.id}-${each.code}`
                  return (
                    <div className="choice choice-single" key={each.code}>
                      <input
                        type="checkbox"
                        id={id}
                        name={props.name}
                        value={each.code}
                        defaultChecked={field.values.includes(each.code)}
                      />
                      <label htmlFor={id}>{each.label}</label>
                    </div>
                  )
                })}
              </div>
            </details>
          )
        })}
      </div>
    </FieldGroup>
  )
}
