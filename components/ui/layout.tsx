import type { ReactNode } from 'react'

/** The text and, from 1024 px, a narrow column of facts beside it; on a phone the facts come after. */
export function Columns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className="columns">
      <div className="columns-main">{children}</div>
      <aside className="columns-side">{side}</aside>
    </div>
  )
}

interface SectionProps {
  title: ReactNode
  /** For links to it. */
  id?: string
  /** A link or a button at the end of the heading's line. */
  action?: ReactNode
  children: ReactNode
}

export function Section({ title, id, action, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}

/** Something apart from the text, on raised paper: a card to print, a record to decide about. */
export function Panel({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <div className="panel" id={id}>
      {children}
    </div>
  )
}

interface ToolbarProps {
  children: ReactNode
  label?: string
  /** Two or three buttons of the same weight and width, such as the answers to a view. */
  isEqual?: boolean
}

/** Buttons beside each other, wrapping on a phone. */
export function Toolbar({ children, label, isEqual }: ToolbarProps) {
  return (
    <div
      className={isEqual ? 'toolbar-equal' : 'toolbar'}
      {...(label && { role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  )
}

/** The page's main action again at the foot of the screen, on phones and for long pages only. */
export function BottomBar({ children }: { children: ReactNode }) {
  return <div className="bottom-bar">{children}</div>
}
