import { row } from '@/lib/access/rule'
import { anyone } from '@/lib/access/rules'

export const searchPolicy = {
  'search.read': row<unknown>('Search in everything that one may read', anyone),
}
