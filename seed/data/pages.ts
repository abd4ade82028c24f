import { about } from './pages/about'
import { accessibility } from './pages/accessibility'
import { contact } from './pages/contact'
import { privacy } from './pages/privacy'
import { terms } from './pages/terms'
import type { HostPage } from './published-kinds'

/** Starting texts of the pages that the host of the demonstration writes. */
export const pages: readonly HostPage[] = [about, privacy, terms, accessibility, contact]
