import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { after, hours, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { makeDialogue, makeMember } from '@/lib/testing/make'
import { makeCouncil, promptOf, type Council } from '@/lib/testing/views'
import type { Attribution, ContributionState, Scope } from '@/generated/prisma/enums'
import { contributionFacts } from './facts'
import { viewPage } from './queries/view'
import { viewsOfDialogue } from './queries/list'
import { queueOfDialogue } from '@/lib/moderation/queries/queue'
import { citedContributions } from './queries/cited'
import { citableContributions } from './queries/citable'
import { myViews } from './queries/mine'
import { visibleTo } from './visibility'

const states: ContributionState[] = [
  'pending',
  'published',
  'held',
  'hidden',
  'redacted',
  'withdrawn',
]

const councils: Council[] = [
  await makeCouncil(),
  await makeCouncil({ access: 'listed' }),
  await makeCouncil({ access: 'private' }),
  await makeCouncil({ state: 'draft' }),
]

/** Every state, scope and attribution, by a miner, an official and nobody; with replies; some lapsed, some sheltered. */
async function fill({ dialogue, miner, official, facilitator }: Council) {
  const common = {
    dialogueId: dialogue.id,
    promptId: promptOf(dialogue),
    language: 'en',
    createdOn: today(),
  }
  const rows = states.flatMap((state) =>
    (['dialogue', 'public'] as Scope[]).flatMap((scope) =>
      (['group', 'anonymous', 'named'] as Attribution[]).flatMap((attribution) =>
        [miner, official].flatMap((author) =>
          [true, false].map((isFirst) => ({
            ...common,
            publicId: newPublicId(),
            state,
            scope,
            attribution,
            group: author === miner ? ('miners' as const) : ('government' as const),
            text: state === 'withdrawn' ? '' : 'Words.',
            personId: attribution === 'anonymous' ? null : author.personId,
            enteredById: attribution === 'named' && isFirst ? facilitator.personId : null,
            heldUntil: state === 'held' ? after(now(), hours(isFirst ? 5 : -5)) : null,
            publishedOn: state === 'pending' || (state === 'withdrawn' && isFirst) ? null : today(),
          })),
        ),
      ),
    ),
  )
  await db().contribution.createMany({ data: rows })
  const above = await db().contribution.findMany({
    where: { dialogueId: dialogue.id, attribution: { not: 'named' } },
  })
  await db().contribution.createMany({
    data: above.flatMap(({ id }) =>
      (['dialogue', 'public'] as Scope[]).map((scope) => ({
        ...common,
        parentId: id,
        publicId: newPublicId(),
        state: 'published' as const,
        scope,
        attribution: 'group' as const,
        group: 'government' as const,
        text: 'A reply.',
        personId: official.personId,
        publishedOn: today(),
      })),
    ),
  })
}

for (const council of councils) await fill(council)

// An author who is off the public site: everybody else's anonymous views stay.
const [first] = councils
if (!first) throw new Error('no council')
await db().shelter.create({
  data: {
    dialogueId: first.dialogue.id,
    kind: 'person',
    personId: first.miner.personId,
    reason: 'threatened',
    byId: first.lead.personId,
  },
})

const everybody: [string, Actor][] = [
  ['a visitor', visitor],
  ...councils.flatMap((council, index) =>
    Object.entries(council)
      .filter(
        (entry): entry is [string, Council['miner']] =>
          typeof entry[1] === 'object' && 'kind' in entry[1],
      )
      .map(([name, actor]): [string, Actor] => [`${name} of dialogue ${index}`, actor]),
  ),
  ...(await Promise.all(
    (['applied', 'declined', 'withdrawn'] as const).map(async (state): Promise<[string, Actor]> => [
      `${state} in dialogue 0`,
      await makeMember({ in: { dialogueId: first.dialogue.id, group: 'miners', state } }),
    ]),
  )),
  ['a suspended convenor', { ...first.convenor, isSuspended: true }],
  ['a suspended participant', { ...first.otherMiner, isSuspended: true }],
  ['an editor who belongs to industry', { ...first.editor, groups: ['industry'] }],
]

describe('whoever asks reads exactly the rows that the rule allows', async () => {
  const ids = (await db().contribution.findMany({ select: { id: true } })).map(({ id }) => id)
  const facts = new Map(
    await Promise.all(ids.map(async (id) => [id, await contributionFacts(db(), { id })] as const)),
  )

  test.each(everybody)('%s', async (_who, actor) => {
    const rows = await db().contribution.findMany({
      where: await visibleTo(actor),
      select: { id: true },
    })
    const allowed = ids.filter((id) => {
      const about = facts.get(id)
      return about ? can(actor, 'contribution.read', about) : false
    })
    expect(rows.map(({ id }) => id).sort()).toEqual(allowed.sort())
  })
})

describe('on no surface is anybody shown beyond what they chose', () => {
  const name = 'SENTINEL-NAME'
  const title = 'SENTINEL-TITLE'

  async function surfaces(actor: Actor, slug: string, dialogueId: string): Promise<string> {
    const list = await viewsOfDialogue(actor, { slug }).catch(() => null)
    const pages = await Promise.all(
      (list?.views ?? []).map(({ publicId }) => viewPage(actor, slug, publicId)),
    )
    const cited = await citedContributions(
      actor,
      (await db().contribution.findMany({ where: { dialogueId }, select: { id: true } })).map(
        ({ id }) => id,
      ),
    )
    const citable = await citableContributions(actor, dialogueId, {
      text: null,
      group: null,
      page: 1,
    })
    const queue = await queueOfDialogue(actor, slug).catch(() => null)
    return JSON.stringify([list, pages, [...cited.values()], citable, queue])
  }

  test('group-only and anonymous views name nobody to anybody, whatever role they hold', async () => {
    const council = await makeCouncil()
    const { dialogue, prompt } = council
    const hidden = await makeMember({
      name,
      in: { dialogueId: dialogue.id, group: 'miners', roleTitle: title },
    })
    const common = {
      dialogueId: dialogue.id,
      promptId: prompt,
      group: 'miners' as const,
      language: 'tw',
      createdOn: today(),
      publishedOn: today(),
      channel: 'whatsapp' as const,
      provenance: { readBack: true, earshot: 'nobody', spokenLanguage: 'tw' },
    }
    await db().contribution.createMany({
      data: (['published', 'pending'] as const).flatMap((state) => [
        {
          ...common,
          state,
          publicId: newPublicId(),
          attribution: 'group' as const,
          scope: 'public' as const,
          text: 'We pay twice.',
          personId: hidden.personId,
          enteredById: council.facilitator.personId,
          // A row from elsewhere may hold one: it must not show all the same.
          roleTitle: title,
          createdAt: now(),
        },
        {
          ...common,
          state,
          publicId: newPublicId(),
          attribution: 'anonymous' as const,
          scope: 'public' as const,
          text: 'We pay three times.',
        },
      ]),
    })
    for (const [who, actor] of Object.entries(council)) {
      if (typeof actor !== 'object' || !('kind' in actor)) continue
      const seen = await surfaces(actor, dialogue.slug, dialogue.id)
      for (const secret of [name, title, hidden.personId, council.facilitator.personId]) {
        expect([who, secret, seen.includes(secret)]).toEqual([who, secret, false])
      }
    }
    const outside = await surfaces(visitor, dialogue.slug, dialogue.id)
    expect(outside).toContain('We pay twice.')
    expect(outside).not.toMatch(/whatsapp|isReadBack|"spokenIn":"tw"/)
  })

  test('whatever row there is, a list shows no more than its attribution', async () => {
    const council = await makeCouncil()
    const { dialogue, prompt } = council
    const author = await makeMember({ name, in: { dialogueId: dialogue.id, group: 'miners' } })
    const wish = fc.record({
      attribution: fc.constantFrom<Attribution>('named', 'role', 'group', 'anonymous'),
      roleTitle: fc.constantFrom(null, title),
      channel: fc.constantFrom('web' as const, 'voice' as const),
    })
    await fc.assert(
      fc.asyncProperty(wish, async ({ attribution, roleTitle, channel }) => {
        const isAnonymous = attribution === 'anonymous'
        const { id } = await db().contribution.create({
          data: {
            dialogueId: dialogue.id,
            promptId: prompt,
            publicId: newPublicId(),
            group: 'miners',
            attribution,
            channel,
            scope: 'public',
            state: 'published',
            language: 'en',
            text: 'Words.',
            createdOn: today(),
            publishedOn: today(),
            personId: isAnonymous ? null : author.personId,
            roleTitle: isAnonymous ? null : roleTitle,
          },
        })
        const seen = await surfaces(council.otherMiner, dialogue.slug, dialogue.id)
        await db().contribution.delete({ where: { id } })
        expect(seen.includes(name)).toBe(attribution === 'named')
        expect(seen.includes(title)).toBe(attribution === 'role' && roleTitle !== null)
      }),
      { numRuns: 25 },
    )
  })

  test('one’s own list holds nothing anonymous', async () => {
    const mine = await myViews(first.miner)
    expect(mine.length).toBeGreaterThan(0)
    expect(mine.every(({ attribution }) => attribution !== 'anonymous')).toBe(true)
  })
})

describe('what can’t be read leaves no trace (attacks 16, 19, 23)', () => {
  test('neither in the list, its count, nor by its address', async () => {
    const council = await makeCouncil()
    const { dialogue } = council
    await fill(council)
    const shown = await viewsOfDialogue(visitor, { slug: dialogue.slug })
    const hidden = await db().contribution.findMany({
      where: { dialogueId: dialogue.id, OR: [{ scope: 'dialogue' }, { state: 'pending' }] },
    })
    const addresses = shown.views.map(({ publicId }) => publicId)
    for (const { publicId } of hidden) {
      expect(addresses).not.toContain(publicId)
      await expect(viewPage(visitor, dialogue.slug, publicId)).rejects.toMatchObject({
        kind: 'notFound',
      })
    }
    const standing = await db().contribution.count({
      where: {
        AND: [
          { dialogueId: dialogue.id, parentId: null, scope: 'public' },
          {
            OR: [
              { state: { in: ['published', 'redacted'] } },
              { state: 'held', heldUntil: { lte: now() } },
              { state: 'withdrawn', publishedOn: { not: null } },
            ],
          },
        ],
      },
    })
    expect(shown.count).toBe(standing)
  })

  test('a view under another dialogue’s address is not there (attack 2)', async () => {
    const other = await makeDialogue()
    const view = await db().contribution.findFirstOrThrow({
      where: { dialogueId: first.dialogue.id, state: 'published', scope: 'public', parentId: null },
    })
    await expect(viewPage(visitor, other.slug, view.publicId)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('a listed dialogue lists no views to those outside', async () => {
    const listed = councils[1]
    if (!listed) throw new Error('no council')
    await expect(viewsOfDialogue(visitor, { slug: listed.dialogue.slug })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})
