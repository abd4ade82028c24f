import { worker } from '@/lib/access/actor'
import { publishGround } from '@/lib/common-ground/operations/publish'
import { refreshGround } from '@/lib/common-ground/operations/refresh'
import { groundDesk } from '@/lib/common-ground/queries'
import type { Council } from '@/lib/testing/views'
import { planted } from './words'

/** Publishes where the groups agree, with every view that is out at this moment in it. */
export async function plantSnapshot({ dialogue, convenor }: Council): Promise<string> {
  // The portal's own worker may have been faster: then there is nothing left to work out, only to publish.
  await refreshGround(worker, dialogue.id)
  const snapshot = (await groundDesk(convenor, dialogue.slug)).next?.publicId ?? ''
  await publishGround(convenor, { slug: dialogue.slug, snapshot })
  planted.snapshots.push({ slug: dialogue.slug, snapshot })
  return snapshot
}
