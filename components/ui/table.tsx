import type { ReactNode } from 'react'

export interface Column {
  label: string
  isNumeric?: boolean
  /** Of buttons, which say themselves what they do: on a phone the label isn't repeated before each, and paper has none. */
  isDeed?: boolean
}

export interface Row {
  id: string
  /** One per column; the first names the row. */
  cells: readonly ReactNode[]
}

interface TableProps {
  caption: ReactNode
  columns: readonly Column[]
  rows: readonly Row[]
  /** `cards` shows each row as a block on a phone, for rows of words; `scroll` keeps the grid, for figures. */
  onPhones?: 'cards' | 'scroll'
}

// The roles repeat what the elements say, because blocks made of a table lose it in some browsers.
export function Table({ caption, columns, rows, onPhones = 'cards' }: TableProps) {
  const align = (index: number) =>
    columns[index]?.isNumeric ? 'numeric' : columns[index]?.isDeed ? 'deed' : undefined
  const table = (
    <table className={`data-table data-table-${onPhones}`} role="table">
      <caption>
        <span>{caption}</span>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label }, index) => (
            <th key={label} scope="col" role="columnheader" className={align(index)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, cells }) => (
          <tr key={id} role="row">
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row" role="rowheader">
                  {cell}
                </th>
              ) : (
                <td
                  key={index}
                  role="cell"
                  data-label={columns[index]?.isDeed ? undefined : columns[index]?.label}
                  className={align(index)}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (onPhones === 'cards') return table
  // Focusable, so that somebody with a keyboard can scroll it.
  return (
    <div className="scroller" tabIndex={0} role="group">
      {table}
    </div>
  )
}
