import type { ReactNode } from 'react'

/** Nothing here yet: says why, and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
      {action && <div className="empty-action">{action}</div>}
    </div>
  )
}
