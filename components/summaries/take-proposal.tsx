'use client'

/** Ticks what is proposed; nothing is saved before the form is. Without script it is ticked by hand, like any other. */
export function TakeProposal({
  strength,
  groups,
  label,
}: {
  strength: string
  groups: readonly string[]
  label: string
}) {
  function take(form: HTMLFormElement | null) {
    for (const input of form?.querySelectorAll('input') ?? []) {
      const wanted =
        input.name === 'strength'
          ? input.value === strength
          : input.name === 'groups'
            ? groups.includes(input.value)
            : input.checked
      if (input.checked !== wanted) input.click()
    }
  }
  return (
    <button
      type="button"
      className="button button-plain with-script"
      onClick={(event) => take(event.currentTarget.form)}
    >
      {label}
    </button>
  )
}
