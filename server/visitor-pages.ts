import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { isTheme, themeCookie } from '@/components/frame/theme'
import { isPlayChoice, savesData, watchCookie } from '@/lib/interviews/choices'
import { isLocale } from '@/lib/platform/locales'
import { framedHost } from '@/lib/web/framed'
import { nonceField } from '@/lib/web/form-state'
import type { ContentWatch } from './content-watch'
import { compressed } from './page-text'
import { wantsPage } from './request-headers'

const limitBytes = 64 * 1_024 * 1_024

/** What is read without an account; everything else is rendered for whoever asks. */
const publicSections = new Set([
  undefined,
  'dialogues',
  'events',
  'interviews',
  'summaries',
  'commitments',
  'organisations',
  'library',
  'authors',
  'goals',
  'topics',
  'countries',
  'about',
  'privacy',
  'terms',
  'accessibility',
])

// A form of ours carries a mark of its one rendering, by which a repeated post is known.
const markOfOneForm = `name="${nonceField}"`

// Filters and pages of lists are shorter; what somebody makes up to fill the memory is not kept.
const longestAddress = 300

type Headers = [name: string, value: string | string[]][]

/** A finished page, with its body as each kind of browser likes it best. */
export class KeptPage {
  readonly #bodies = new Map<string, ReturnType<typeof compressed>>()

  constructor(
    readonly headers: Headers,
    private readonly text: string,
  ) {}

  /** Bytes, about: the text, two to a letter at most, and its compressed forms. */
  get size(): number {
    return 3 * this.text.length
  }

  body(accepted: string | undefined): ReturnType<typeof compressed> {
    const kind = /\bbr\b/.test(accepted ?? '')
      ? 'br'
      : /\bgzip\b/.test(accepted ?? '')
        ? 'gzip'
        : ''
    const known = this.#bodies.get(kind)
    if (known) return known
    const made = compressed(this.text, kind)
    this.#bodies.set(kind, made)
    return made
  }
}

type Kept = { state: string; page: KeptPage }
export type Finish = (page: KeptPage | undefined) => void

/** Either the page is there, or soon, or it is for this asker to render it and say what came of it. */
export type Turn = { page: Promise<KeptPage | undefined> } | { finish: Finish }

/**
 * Whole pages as any visitor sees them, kept while the content is as it was when their rendering began. Only what
 * cannot be meant for one person is kept: a page of the public sections, asked for without any cookie but the
 * choices of light or dark and of how much of a recording to load, found, with no cookie set and with no form of
 * ours in it.
 */
export class VisitorPages {
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: limitBytes,
    sizeCalculation: ({ page }, key) => page.size + key.length,
  })
  readonly #rendering = new Map<string, Promise<KeptPage | undefined>>()

  constructor(private readonly content: Pick<ContentWatch, 'look'>) {}

  /** Undefined when what the request asks for isn't for just anybody, or nobody knows whether it changed. */
  async turn(req: IncomingMessage, address: string): Promise<Turn | undefined> {
    const tastes = tastesOfVisitor(req)
    if (tastes === undefined || !isPublic(address)) return undefined
    const state = await this.content.look()
    return state === undefined ? undefined : this.#turnFor(`${tastes} ${address}`, state)
  }

  // Without a pause in between, so that of two who ask at once only one renders.
  #turnFor(key: string, state: string): Turn {
    const kept = this.#kept.get(key)
    if (kept?.state === state) return { page: Promise.resolve(kept.page) }
    const name = `${state} ${key}`
    const rendering = this.#rendering.get(name)
    if (rendering) return { page: rendering }
    let tell: Finish = () => {}
    this.#rendering.set(name, new Promise((resolve) => (tell = resolve)))
    const finish: Finish = (page) => {
      if (page) this.#kept.set(key, { state, page })
      this.#rendering.delete(name)
      tell(page)
    }
    return { finish }
  }
}

/** May this page be shown to every visitor who asks for the same address? */
export function isForEverybody(status: number, headers: Headers, html: string): boolean {
  return (
    status === 200 &&
    !headers.some(([name]) => name === 'set-cookie') &&
    !html.includes(markOfOneForm) &&
    // Its answer carries a policy of its own.
    framedHost(html) === null
  )
}

export function isPublic(address: string): boolean {
  const [path = ''] = address.split('?')
  const [, locale, section] = path.split('/')
  return address.length <= longestAddress && isLocale(locale) && publicSections.has(section)
}

/** How a page is to be for somebody who has told us nothing else; undefined when they have. */
export function tastesOfVisitor(req: IncomingMessage): string | undefined {
  if (req.method !== 'GET' || !wantsPage(req)) return undefined
  const { cookie, authorization } = req.headers
  if (authorization !== undefined) return undefined
  const cookies = (cookie ?? '').split(/; ?/).filter((each) => each !== '')
  const known = { theme: 'system', watch: '' }
  for (const each of cookies) {
    const [name, value, ...more] = each.split('=')
    if (more.length > 0) return undefined
    if (name === themeCookie && isTheme(value)) known.theme = value
    else if (name === watchCookie && isPlayChoice(value)) known.watch = value
    else return undefined
  }
  return `${known.theme} ${known.watch} ${savesData(req.headers['save-data']) ? 'less' : ''}`
}
