import { draftFields, type DraftFields } from './schema'

/** What somebody typed and hasn't saved. */
export type StoredDraft = {
  fields: DraftFields
  /** The mark of what it was made from. */
  basedOn: string
  /** ISO: also what tells one draft from a newer one. */
  savedAt: string
}

export function storedDraft(row: { fields: unknown; basedOn: string; savedAt: Date }): StoredDraft {
  return {
    fields: draftFields.catch({}).parse(row.fields),
    basedOn: row.basedOn,
    savedAt: row.savedAt.toISOString(),
  }
}
