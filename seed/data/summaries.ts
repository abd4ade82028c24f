import type { Summary } from './published-kinds'
import { gh2016Summary } from './summaries/gh-2016'
import { mg2017Summary } from './summaries/mg-2017'
import { tz2017Summary } from './summaries/tz-2017'

export const summaries: readonly Summary[] = [gh2016Summary, tz2017Summary, mg2017Summary]
