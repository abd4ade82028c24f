import { demoLive } from './dialogues/demo-live'
import { demoOpen } from './dialogues/demo-open'
import { demoPrep } from './dialogues/demo-prep'
import { gh2016 } from './dialogues/gh-2016'
import { mg2017 } from './dialogues/mg-2017'
import { share2017 } from './dialogues/share-2017'
import { tz2017 } from './dialogues/tz-2017'
import type { Dialogue } from './kinds'

/** In the order in which they began. */
export const dialogues: readonly Dialogue[] = [
  gh2016,
  mg2017,
  share2017,
  tz2017,
  demoLive,
  demoOpen,
  demoPrep,
]
