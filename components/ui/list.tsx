import { Children, type ReactNode } from 'react'
import type { Fact } from './facts'
import { Facts } from './facts'

interface ListProps {
  /** How many, in words: "7 dialogues". */
  count: string
  /** What stands here when there are none. */
  empty: ReactNode
  children: ReactNode
}

/** A list says how many it holds, and what to do when it holds none. */
export function List({ count, empty, children }: ListProps) {
  if (Children.count(children) === 0) return empty
  return (
    <>
      <p className="count">{count}</p>
      <ul className="list">{children}</ul>
    </>
  )
}

interface EntryProps {
  /** Where a link leads to this entry. */
  id?: string
  /** The link of the entry. */
  title: ReactNode
  href?: string
  /** A line above the title: kind, state. */
  above?: ReactNode
  children?: ReactNode
  facts?: readonly Fact[]
  /** What can be done with it, at its end. */
  action?: ReactNode
  headingLevel?: 2 | 3 | 4
}

export function Entry({
  id,
  title,
  href,
  above,
  children,
  facts,
  action,
  headingLevel = 2,
}: EntryProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <li className="entry" id={id}>
      <div className="entry-body">
        {above && <div className="entry-above">{above}</div>}
        <Heading className="entry-title">{href ? <a href={href}>{title}</a> : title}</Heading>
        {children}
        {facts && <Facts items={facts} />}
      </div>
      {action && <div className="entry-action">{action}</div>}
    </li>
  )
}
