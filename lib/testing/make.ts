import type {
  DialogueAccess,
  DialogueState,
  RegistrationState,
  Role,
  StageKind,
  StakeholderGroup,
} from '@/generated/prisma/enums'
import type { Member } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import type { Translated } from '@/lib/platform/translated'

/** English content of a test. */
export const words = (text: string): Translated => ({ language: 'en', texts: { en: text } })

const unique = (stem: string) => `${stem}-${randomLetters(6).toLowerCase()}`

type DialogueWish = {
  title?: string
  access?: DialogueAccess
  state?: DialogueState
  /** Stages that stand open; the others stay closed. */
  open?: StageKind[]
}

/** A dialogue with the four core groups and one prompt. */
export async function makeDialogue(wish: DialogueWish = {}) {
  const title = wish.title ?? 'Cleaner processing'
  return db().dialogue.create({
    data: {
      slug: unique('dialogue'),
      title: words(title),
      description: words(`About ${title}`),
      access: wish.access ?? 'public',
      state: wish.state ?? 'open',
      country: 'GH',
      groups: {
        create: (['government', 'civilSociety', 'industry', 'miners'] as const).map((group) => ({
          group,
          target: 12,
        })),
      },
      stages: {
        create: (wish.open ?? ['registration', 'discussion', 'event', 'summary']).map((kind) => ({
          kind,
          switch: 'open' as const,
        })),
      },
      prompts: { create: { question: words('What should change first?') } },
    },
    include: { prompts: true },
  })
}

type PersonWish = {
  name?: string
  email?: string
  roles?: { role: Role; dialogueId?: string; speaksFor?: StakeholderGroup }[]
  /** Registers and, unless another state is wished for, approves. */
  in?: {
    dialogueId: string
    group: StakeholderGroup
    state?: RegistrationState
    roleTitle?: string
  }
}

/** A person with an account and whatever roles and registration the test is about. */
export async function makePerson(wish: PersonWish = {}) {
  const name = wish.name ?? unique('Person')
  const person = await db().person.create({
    data: {
      name,
      adultConfirmedAt: now(),
      account: { create: {} },
      emails: {
        create: { address: wish.email ?? `${unique('person')}@example.org`, verifiedAt: now() },
      },
      roleGrants: {
        create: (wish.roles ?? []).map(({ role, dialogueId, speaksFor }) => ({
          role,
          dialogueId: dialogueId ?? null,
          speaksFor: speaksFor ?? null,
        })),
      },
    },
  })
  if (wish.in) await register(person.id, name, wish.in)
  return person
}

async function register(personId: string, name: string, wish: NonNullable<PersonWish['in']>) {
  const state = wish.state ?? 'confirmed'
  await db().affiliation.create({
    data: {
      personId,
      group: wish.group,
      roleTitle: wish.roleTitle ?? null,
      state: state === 'confirmed' ? 'approved' : 'pending',
      registrations: {
        create: { dialogueId: wish.dialogueId, personId, name, language: 'en', state },
      },
    },
  })
}

/** The actor that a person is at this moment; ask again after roles have changed. */
export async function actorOf(person: { id: string }): Promise<Member> {
  const member = await loadMember(person.id)
  if (!member) throw new Error('that person has no account')
  return member
}

/** A person and their actor in one step. */
export async function makeMember(wish: PersonWish = {}): Promise<Member> {
  return actorOf(await makePerson(wish))
}
