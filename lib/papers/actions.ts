'use server'

import { formAction } from '@/lib/web/form-action'
import { beListed } from './operations'
import { listedInput } from './schema'

export const list = formAction(listedInput, beListed, ({ slug }) => `/events/${slug}/participants`)
