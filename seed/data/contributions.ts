import { demoLiveContributions } from './contributions/demo-live'
import { gh2016Contributions } from './contributions/gh-2016'
import { mg2017Contributions } from './contributions/mg-2017'
import { share2017Contributions } from './contributions/share-2017'
import { tz2017Contributions } from './contributions/tz-2017'
import type { Contribution } from './kinds'

export const contributions: readonly Contribution[] = [
  ...gh2016Contributions,
  ...tz2017Contributions,
  ...mg2017Contributions,
  ...share2017Contributions,
  ...demoLiveContributions,
]
