import { row } from '@/lib/access/rule'
import { anyone } from '@/lib/access/rules'

export const recordPolicy = {
  'record.read': row<unknown>('Read the public record by feed, site map or API', anyone),
}
