import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { Translated } from '@/lib/platform/translated'
import type { Kind } from './kinds'

/** One thing of the record, as lists, feeds and site maps tell of it. */
export type Entry = {
  kind: Kind
  /** What its address uses: a slug, or a random id. */
  id: string
  /** Without the locale: /summaries/what-was-said */
  path: string
  title: Translated
  abstract: Translated | null
  /** Null where the day is nobody's business. */
  publishedAt: Date | null
  changedAt: Date | null
  country: string | null
  topics: string[]
  /** Sustainable Development Goals and their targets: "8", "8.7". */
  goals: string[]
  dialogue: { slug: string; title: Translated } | null
}

export type Address = Pick<Entry, 'id' | 'path' | 'changedAt'>

export type Narrowed = {
  /** Slug of a dialogue. */
  dialogue?: string | undefined
  country?: string | undefined
}

/** Where entries of one kind come from: always through the visibility of their noun. */
export type Source<Detail extends z.ZodType = z.ZodType> = {
  kind: Kind
  /** All that `one` tells, and no more: it is checked against this before it leaves. */
  detail: Detail
  /** The newest first; entries without a day last. */
  newest(actor: Actor, narrowed: Narrowed, count: number): Promise<Entry[]>
  /** In the order of their ids, from behind `after` on: nothing in it tells of time, and nothing is skipped. */
  after(actor: Actor, narrowed: Narrowed, after: string | null, count: number): Promise<Entry[]>
  /** The same order, with no more than a site map needs. */
  addresses(actor: Actor, after: string | null, count: number): Promise<Address[]>
  /** Throws a refusal where it isn't there for the actor; null where there was something and it was withdrawn. */
  one(actor: Actor, id: string): Promise<z.input<Detail> | null>
}
