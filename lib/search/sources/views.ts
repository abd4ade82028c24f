import type { Audience, Source } from '../source'
import type { ContributionState, Scope } from '@/generated/prisma/enums'
import { personIdOf } from '@/lib/access/actor'
import { shownSelect, shownViews } from '@/lib/contributions/shown'
import { visibleTo } from '@/lib/contributions/visibility'
import { db } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, placesOf } from '../places'

/** What was never out, or was taken out, is for staff and its author. A hold lapses by itself and changes no audience. */
const unseen: readonly ContributionState[] = ['pending', 'needsTranslation', 'hidden', 'merged']

function audienceOf(state: ContributionState, scope: Scope): Audience {
  if (unseen.includes(state)) return 'staff'
  return scope === 'public' ? 'public' : 'inside'
}

export const views: Source = {
  kind: 'view',

  async all(reader) {
    const rows = await reader.contribution.findMany({
      where: { state: { not: 'withdrawn' } },
      select: { id: true },
    })
    return rows.map(({ id }) => id)
  },

  async documents(reader, ids) {
    const rows = await reader.contribution.findMany({
      where: { id: { in: [...ids] }, state: { not: 'withdrawn' } },
      select: {
        ...{ id: true, dialogueId: true, state: true, scope: true, createdOn: true, topic: true },
        ...{ group: true, language: true },
        text: true,
        translatedAs: {
          where: { status: 'checked', isStale: false },
          select: { language: true, text: true },
        },
      },
    })
    return rows.flatMap(({ text, language, translatedAs, ...row }) =>
      [{ language, text }, ...translatedAs].map((words) => ({
        objectId: row.id,
        part: '',
        language: words.language,
        audience: audienceOf(row.state, row.scope),
        dialogueId: row.dialogueId,
        day: row.createdOn,
        country: null,
        topics: row.topic ? [row.topic] : [],
        groups: [row.group],
        title: '',
        abstract: '',
        body: words.text,
      })),
    )
  },

  async own(actor) {
    const personId = personIdOf(actor)
    if (personId === null) return []
    const mine = { personId, state: { not: 'withdrawn' as const } }
    const rows = await db().contribution.findMany({ where: mine, select: { id: true } })
    return rows.map(({ id }) => id)
  },

  async visible(actor, places) {
    const rows = await db().contribution.findMany({
      where: {
        AND: [{ id: { in: idsOf(places) }, state: { not: 'withdrawn' } }, await visibleTo(actor)],
      },
      select: { id: true },
    })
    return placesOf(rows)
  },

  async live(actor, found) {
    const rows = await db().contribution.findMany({
      where: {
        AND: [{ id: { in: idsOf(found) }, state: { not: 'withdrawn' } }, await visibleTo(actor)],
      },
      select: { ...shownSelect, dialogue: { select: { slug: true, title: true } } },
    })
    const shown = await shownViews(db(), rows)
    return shown.flatMap(({ publicId, content }, at) => {
      const row = rows[at]
      const language = found.find(({ objectId }) => objectId === row?.id)?.language
      if (!row || !content) return []
      const { words } = content
      const translation = words.translations.find((each) => each.language === language)
      return {
        objectId: row.id,
        part: '',
        title: null,
        texts: [translation?.text ?? words.text],
        language: translation?.language ?? words.language,
        path: `/dialogues/${row.dialogue.slug}/views/${publicId}`,
        dialogue: translatedStored.parse(row.dialogue.title),
        day: content.on,
        by: content.by,
      }
    })
  },
}
