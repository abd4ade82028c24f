import type { ReactNode } from 'react'
import './globals.css'

/** <html> needs the language, so it is written one level below, in app/[locale]/layout.tsx. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
