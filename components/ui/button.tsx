import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-shapes'

/** One `main` a page; `danger` only for what can't be taken back. */
export type ButtonKind = 'main' | 'plain' | 'danger' | 'quiet'

interface Look {
  kind?: ButtonKind
  icon?: IconName
  children: ReactNode
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ href, kind = 'plain', icon, children }: Look & { href: string }) {
  return (
    <a href={href} className={`button button-${kind}`}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

interface ButtonProps extends Look {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  isPressed?: boolean
}

/** For one-button forms that post to a route. In a Form it is Submit. */
export function Button({ kind = 'plain', icon, children, type = 'submit', ...rest }: ButtonProps) {
  const { name, value, isPressed } = rest
  return (
    <button
      type={type}
      className={`button button-${kind}`}
      {...{ name, value }}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
