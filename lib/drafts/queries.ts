import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { fieldsAgain } from '@/lib/platform/fields-again'
import { targetsOf } from '@/lib/summaries/translation-targets'
import { newestVersion, standsNow, translationAsForm } from './about'
import { isSame } from './same'
import { translationTarget } from './schema'
import { storedDraft, type StoredDraft } from './stored'

export type WritingPlace = {
  slug: string
  versionId: string
  target: string
  /** Goes before what the browser keeps, so that two people at one computer don't meet each other's words. */
  writer: string
  /** A shared computer keeps nothing of its own. */
  keepsHere: boolean
  draft: StoredDraft | null
  /** What stands there now; null for a part that is still to be made. */
  stands: { seen: string; content: object } | null
}

/** Where somebody is about to write, with what they typed there before and didn't save. Nobody else's, ever. */
export async function writingPlace(
  actor: Actor,
  slug: string,
  target: string,
): Promise<WritingPlace | null> {
  const { newest, about } = await newestVersion(db(), actor, slug)
  if (actor.kind !== 'member' || !can(actor, 'draft.keep', about)) return null
  const { personId } = actor
  const row = await db().summaryDraft.findUnique({
    where: { versionId_target_personId: { versionId: newest.id, target, personId } },
  })
  const stands = await standsNow(db(), newest, target)
  const draft = row && storedDraft(row)
  const isSaved = draft && stands && isSame(draft.fields, fieldsAgain(stands.content))
  return {
    slug,
    versionId: newest.id,
    target,
    writer: personId.slice(-12),
    keepsHere: !actor.onSharedDevice,
    draft: isSaved ? null : draft,
    stands,
  }
}

/** The same for all that can be translated into one language, by its front or the key of its part. */
export async function translatingPlaces(
  actor: Actor,
  slug: string,
  language: string,
): Promise<ReadonlyMap<string, WritingPlace>> {
  const { newest, about } = await newestVersion(db(), actor, slug)
  if (actor.kind !== 'member' || !can(actor, 'summary.translate', about)) return new Map()
  const { personId, onSharedDevice } = actor
  const targets = await targetsOf(db(), newest.id)
  const rows = await db().summaryDraft.findMany({
    where: { versionId: newest.id, personId, target: { startsWith: `${language}:` } },
  })
  return new Map(
    targets.map(({ target: of, fields }) => {
      const target = translationTarget(language, of)
      const stands = translationAsForm(fields, language)
      const row = rows.find((each) => each.target === target)
      const draft = row ? storedDraft(row) : null
      const isSaved = draft && isSame(draft.fields, fieldsAgain(stands.content))
      return [
        of,
        {
          ...{ slug, versionId: newest.id, target, stands, draft: isSaved ? null : draft },
          ...{ writer: personId.slice(-12), keepsHere: !onSharedDevice },
        },
      ]
    }),
  )
}

export type UnsavedDraft = { target: string; savedAt: Date; partId: string | null }

/** The asker's own unsaved words of a version, for the list of its parts. */
export async function unsavedDrafts(actor: Actor, slug: string): Promise<UnsavedDraft[]> {
  const personId = personIdOf(actor)
  if (!personId) return []
  const { newest } = await newestVersion(db(), actor, slug)
  const rows = await db().summaryDraft.findMany({
    where: { versionId: newest.id, personId },
    orderBy: { savedAt: 'desc' },
    select: { target: true, savedAt: true },
  })
  const parts = await db().summaryPart.findMany({
    where: { versionId: newest.id },
    select: { id: true, key: true },
  })
  return rows.map((row) => ({
    ...row,
    partId: parts.find(({ key }) => key === row.target)?.id ?? null,
  }))
}
