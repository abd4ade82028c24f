import type { HostPage } from './published-kinds'
export const pages: readonly HostPage[] = []
