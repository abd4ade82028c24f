import type { Attribution, Scope, StakeholderGroup } from '@/generated/prisma/enums'
import type { Member } from '@/lib/access/actor'
import { now, today } from '@/lib/platform/clock'
import { db, Prisma } from '@/lib/platform/db'
import { newPublicId, newToken } from '@/lib/platform/ids'
import type { PartContent } from '@/lib/summaries/schema'
import { cite } from '@/lib/summaries/operations/citations'
import { createSummary } from '@/lib/summaries/operations/begin'
import { writeFront } from '@/lib/summaries/operations/front'
import { addPart } from '@/lib/summaries/operations/parts'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { releaseSummary } from '@/lib/summaries/operations/release'
import { waiveReview } from '@/lib/reviews/operations'
import { makeDialogue, makeMember, words } from './make'

/** A finding as its form would send it. */
export const finding = (heading = 'Nobody can see the licence path'): PartContent => ({
  kind: 'finding',
  heading: words(heading),
  body: words('Both sides said the **same** thing.'),
  against: words('Officers ask for complete files.'),
  strength: 'singleGroup',
  groups: ['miners'],
  sources: [],
})

type View = {
  text: string
  scope?: Scope
  attribution?: Attribution
  group?: StakeholderGroup
  author?: Member
  isGloss?: boolean
}

/** A published view in a dialogue. */
export async function makeView(
  dialogue: { id: string; prompts: { id: string }[] },
  { text, scope = 'public', attribution = 'group', group = 'miners', author, isGloss }: View,
) {
  return db().contribution.create({
    data: {
      publicId: newPublicId(),
      dialogueId: dialogue.id,
      promptId: dialogue.prompts[0]?.id ?? '',
      personId: author?.personId ?? null,
      group,
      attribution,
      scope,
      language: 'en',
      text,
      isGloss: isGloss ?? false,
      state: 'published',
      createdOn: today(),
      createdAt: attribution === 'anonymous' ? null : now(),
      publishedOn: today(),
    },
  })
}

/** A dialogue with everybody whom a summary needs. */
export async function makeSummarySetting(access: 'public' | 'private' = 'public') {
  const dialogue = await makeDialogue({ access })
  const staff = (role: 'convenor' | 'rapporteur' | 'safeguardingLead') =>
    makeMember({ roles: [{ role, dialogueId: dialogue.id }] })
  const rapporteur = await staff('rapporteur')
  const convenor = await staff('convenor')
  const lead = await staff('safeguardingLead')
  const editor = await makeMember({ roles: [{ role: 'editor' }] })
  const miner = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })

  /** A draft with a brief and one finding that cites these views. */
  const draft = async (views: { publicId: string }[] = []) => {
    const { slug } = await createSummary(rapporteur, {
      nonce: newToken(),
      dialogueSlug: dialogue.slug,
      title: words('What we heard'),
    })
    const front = { title: words('What we heard'), brief: words('- **Licences.** Show the path.') }
    await writeFront(rapporteur, { slug, ...front, participation: words('') })
    const source = { text: words('A report'), url: 'https://example.org/report' }
    const part = { ...finding(), sources: views.length > 0 ? [] : [source] }
    const { partId } = await addPart(rapporteur, { nonce: newToken(), slug, ...part })
    if (views.length > 0)
      await cite(rapporteur, { partId, views: views.map(({ publicId }) => publicId) })
    return { slug, partId }
  }
  /** Says why the participants didn't read it, where they didn't. */
  const waive = async (slug: string) => {
    const where = { summary: { slug }, publishedAt: null, reviewWaived: { equals: Prisma.DbNull } }
    if ((await db().summaryVersion.count({ where })) > 0)
      await waiveReview(convenor, { slug, reason: words('They wrote it together.') })
  }
  const release = async (slug: string) => {
    await waive(slug)
    await releaseSummary(lead, { slug, kind: 'consent' })
    await releaseSummary(convenor, { slug, kind: 'editing' })
  }
  const publish = async (views: { publicId: string }[] = []) => {
    const made = await draft(views)
    await release(made.slug)
    await publishSummary(convenor, { slug: made.slug })
    return made
  }
  return { dialogue, rapporteur, convenor, lead, editor, miner, draft, waive, release, publish }
}
