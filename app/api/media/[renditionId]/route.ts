import { openRoute } from '@/lib/web/route'
import { bytes } from './bytes'

export const GET = openRoute(bytes)
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = openRoute(bytes)
