/** The portal's mark: the four shapes of the groups, sitting round an empty middle. As in app/icon.svg. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg className="site-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path d="M16 1l5 5-5 5-5-5zM1.500 11.500h9v9h-9zM26 11.300a4.700 4.700 0 1 0 0 9.400 4.700 4.700 0 1 0 0-9.400zM16 21l5.500 9.500h-11z" />
    </svg>
  )
}
