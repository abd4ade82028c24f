import type { ReactNode } from 'react'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Icon } from './icon'

interface NoticeProps {
  kind?: 'info' | 'good' | 'warning' | 'danger'
  locale: Locale
  /** Without one, the word of its kind: "Note", "Take care". */
  title?: ReactNode
  children?: ReactNode
  /** Set where it answers something the person has just done. */
  isAnswer?: boolean
}

const icons = {
  info: 'info',
  good: 'circle-check',
  warning: 'triangle-alert',
  danger: 'circle-alert',
} as const

export function Notice({ kind = 'info', locale, title, children, isAnswer }: NoticeProps) {
  return (
    <div
      className={`notice notice-${kind}`}
      {...(isAnswer && { role: 'status', tabIndex: -1, autoFocus: true })}
    >
      <p className="notice-title">
        <Icon name={icons[kind]} />
        {title ?? translator(locale, 'ui')(`notice.${kind}`)}
      </p>
      {children}
    </div>
  )
}
