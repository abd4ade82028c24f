'use client'

import { useField } from '@/components/form/form-context'
import { Table } from '@/components/ui/table'

export interface GrantWords {
  caption: string
  use: string
  uses: readonly { value: string; label: string }[]
  facets: readonly { value: string; label: string }[]
}

/** One box for each facet of each use, all of them off at the start; on a phone a block for each use. */
export function GrantTable({
  words,
  given = [],
  canTick,
}: {
  words: GrantWords
  given?: readonly string[]
  /** Boxes that may be ticked; all of them where it isn't said. */
  canTick?: readonly string[] | undefined
}) {
  const field = useField('grants', given)
  return (
    <div className="field consent-table" data-invalid={field.errors ? '' : undefined}>
      {field.errors && (
        <p className="field-error" id={field.errorId}>
          {field.errors.join(' ')}
        </p>
      )}
      <Table
        caption={words.caption}
        columns={[{ label: words.use }, ...words.facets.map(({ label }) => ({ label }))]}
        rows={words.uses.map((use) => ({
          id: use.value,
          cells: [
            use.label,
            ...words.facets.map((facet) => {
              const value = `${use.value}.${facet.value}`
              return (
                <input
                  key={value}
                  type="checkbox"
                  name="grants"
                  value={value}
                  aria-label={`${use.label}: ${facet.label}`}
                  defaultChecked={field.values.includes(value)}
                  disabled={canTick !== undefined && !canTick.includes(value)}
                />
              )
            }),
          ],
        }))}
      />
    </div>
  )
}
