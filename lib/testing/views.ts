import type { Attribution, ReleaseKind } from '@/generated/prisma/enums'
import type { Member, Role } from '@/lib/access/actor'
import { postView } from '@/lib/contributions/operations/post'
import { releaseView } from '@/lib/contributions/operations/release'
import { roomIn } from '@/lib/contributions/room'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember, words } from './make'

type Dialogue = Awaited<ReturnType<typeof makeDialogue>>

/** The only question of a dialogue that a test has made. */
export function promptOf(dialogue: Dialogue): string {
  const [prompt] = dialogue.prompts
  if (!prompt) throw new Error('the dialogue has no prompt')
  return prompt.id
}

/** A dialogue with everybody who has a say about its views. */
export async function makeCouncil(wish: Parameters<typeof makeDialogue>[0] = {}) {
  const dialogue = await makeDialogue(wish)
  const here = { dialogueId: dialogue.id }
  const staff = (role: Role) => makeMember({ roles: [{ role, ...here }] })
  return {
    dialogue,
    prompt: promptOf(dialogue),
    miner: await makeMember({ name: 'Efua Sample', in: { ...here, group: 'miners' } }),
    otherMiner: await makeMember({ in: { ...here, group: 'miners' } }),
    official: await makeMember({
      name: 'Kojo Sample',
      in: { ...here, group: 'government', roleTitle: 'District mining officer' },
    }),
    facilitator: await staff('facilitator'),
    otherFacilitator: await staff('facilitator'),
    rapporteur: await staff('rapporteur'),
    convenor: await staff('convenor'),
    lead: await staff('safeguardingLead'),
    officialConvenor: await makeMember({
      roles: [{ role: 'convenor', ...here, speaksFor: 'government' }],
    }),
    editor: await makeMember({ roles: [{ role: 'editor' }] }),
    elsewhere: await makeMember(),
  }
}

export type Council = Awaited<ReturnType<typeof makeCouncil>>

type ViewWish = {
  text?: string
  attribution?: Attribution
  isPublic?: boolean
  nonce?: string
  language?: string
}

/** The question, or another one of its dialogue once the author has said there all they may in one round. */
export async function roundFor({ personId }: { personId: string }, promptId: string) {
  const { dialogueId, dialogue } = await db().prompt.findUniqueOrThrow({
    where: { id: promptId },
    include: { dialogue: { include: { prompts: true } } },
  })
  const others = dialogue.prompts.flatMap(({ id }) => (id === promptId ? [] : id))
  const room = await roomIn(db(), personId, [promptId, ...others])
  const open = [promptId, ...others].find((id) => room.get(id) !== 0)
  if (open) return open
  const question = words('What else should change?')
  return (await db().prompt.create({ data: { dialogueId, question } })).id
}

/** Posts a view as the form would. */
export async function posts(actor: Member, promptId: string, wish: ViewWish = {}) {
  return postView(actor, {
    nonce: wish.nonce ?? newToken(),
    promptId: await roundFor(actor, promptId),
    text: wish.text ?? 'Come to the washing place in the evening.',
    language: wish.language ?? 'en',
    attribution: wish.attribution ?? 'group',
    isPublic: wish.isPublic ?? false,
  })
}

/** Gives every release that the view needs, by people who may. */
export async function publishes(
  council: Council,
  publicId: string,
  kinds: readonly ReleaseKind[] = ['editing'],
) {
  const givers = { consent: council.lead, editing: council.convenor }
  for (const kind of kinds) await releaseView(givers[kind], { publicId, kind })
}

/** A view that others can read. */
export async function publishedView(council: Council, author: Member, wish: ViewWish = {}) {
  const posted = await posts(author, council.prompt, wish)
  const { group } = await rowOf(posted.publicId)
  await publishes(
    council,
    posted.publicId,
    group === 'miners' && wish.isPublic ? ['consent', 'editing'] : ['editing'],
  )
  return posted
}

export function rowOf(publicId: string) {
  return db().contribution.findUniqueOrThrow({ where: { publicId } })
}
