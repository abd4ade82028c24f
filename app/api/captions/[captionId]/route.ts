import { openRoute } from '@/lib/web/route'
import { captions } from './captions'

export const GET = openRoute(captions)
