import { dropTaken, mayPostSound, postSpokenView, takeViewSound } from '@/lib/audio/operations/post'
import { longestView, spokenInput } from '@/lib/audio/schema'
import { largestSound } from '@/lib/audio/sound-file'
import { afterSaying } from '@/lib/contributions/destinations'
import { fileFormRoute } from '@/lib/web/file-form-route'
import { setFlash } from '@/lib/web/flash'

/** What the texts of the form add to its sound. */
const formBytes = 100_000

/** A view that was spoken: recorded in the page or chosen from the phone, from one and the same plain form. */
export const POST = fileFormRoute({
  may: (actor, { slug }: { slug: string }) => mayPostSound(actor, slug),
  schema: spokenInput,
  field: 'sound',
  mostBytes: largestSound(longestView) + formBytes,
  take: takeViewSound,
  operation: postSpokenView,
  drop: dropTaken,
  form: ({ slug }) => `/dialogues/${encodeURIComponent(slug)}/views/say`,
  destination: async ({ slug, code }) => {
    if (code) await setFlash('posted', { code })
    return afterSaying(slug)
  },
})
