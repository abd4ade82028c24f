import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isForEverybody, isPublic, KeptPage, tastesOfVisitor, VisitorPages } from './visitor-pages'

function asking(headers: Record<string, string> = {}, method = 'GET'): IncomingMessage {
  const req = new IncomingMessage(new Socket())
  req.method = method
  Object.assign(req.headers, headers)
  return req
}

function pagesWhile(state: { now: string | undefined }) {
  return new VisitorPages({ look: () => Promise.resolve(state.now) })
}

const page = (text: string) => new KeptPage([], text)
const address = '/en/dialogues/gh-2016'

describe('a page that visitors share', () => {
  it('is rendered once while the content stays as it is', async () => {
    const pages = pagesWhile({ now: 'a' })
    const first = await pages.turn(asking(), address)
    if (!first || !('finish' in first)) throw new Error('the first who asks renders')
    const second = await pages.turn(asking(), address)
    first.finish(page('words'))
    const third = await pages.turn(asking(), address)
    for (const turn of [second, third]) {
      if (!turn || !('page' in turn)) throw new Error('the others get what the first rendered')
      expect((await (await turn.page)?.body(''))?.body.toString()).toBe('words')
    }
  })

  it('is rendered anew as soon as the content has changed', async () => {
    const state = { now: 'a' }
    const pages = pagesWhile(state)
    const first = await pages.turn(asking(), address)
    state.now = 'b'
    // Its rendering began before the change: what it shows may be from before, too.
    if (first && 'finish' in first) first.finish(page('before'))
    expect(await pages.turn(asking(), address)).toHaveProperty('finish')
  })

  it('is rendered for each who asks when nobody can say whether the content has changed', async () => {
    const state: { now: string | undefined } = { now: 'a' }
    const pages = pagesWhile(state)
    const first = await pages.turn(asking(), address)
    if (first && 'finish' in first) first.finish(page('words'))
    state.now = undefined
    expect(await pages.turn(asking(), address)).toBeUndefined()
  })

  it('lets those who waited render for themselves when the first got what is not for everybody', async () => {
    const pages = pagesWhile({ now: 'a' })
    const first = await pages.turn(asking(), address)
    const second = await pages.turn(asking(), address)
    if (first && 'finish' in first) first.finish(undefined)
    expect(second && 'page' in second && (await second.page)).toBeUndefined()
  })

  it('differs by address, query, theme and how much of a recording is to be loaded', async () => {
    const pages = pagesWhile({ now: 'a' })
    const first = await pages.turn(asking(), address)
    if (first && 'finish' in first) first.finish(page('words'))
    expect(await pages.turn(asking(), `${address}?page=2`)).toHaveProperty('finish')
    expect(await pages.turn(asking(), '/fr/dialogues/gh-2016')).toHaveProperty('finish')
    expect(await pages.turn(asking({ cookie: 'theme=dark' }), address)).toHaveProperty('finish')
    expect(await pages.turn(asking({ cookie: 'theme=system' }), address)).toHaveProperty('page')
    const spares = [{ 'save-data': 'on' }, { cookie: 'watch=audio' }]
    for (const headers of spares) {
      expect(await pages.turn(asking(headers), address)).toHaveProperty('finish')
    }
    const both = asking({ cookie: 'watch=360; theme=dark' })
    const turn = await pages.turn(both, address)
    if (turn && 'finish' in turn) turn.finish(page('dark'))
    const same = asking({ cookie: 'theme=dark; watch=360' })
    expect(await pages.turn(same, address)).toHaveProperty('page')
  })
})

describe('somebody who is not just any visitor', () => {
  it.each([
    ['has a session', { cookie: 'next-auth.session-token=x' }],
    ['has a session beside the theme', { cookie: 'theme=dark; next-auth.session-token=x' }],
    ['has a session of the secure kind', { cookie: '__Secure-next-auth.session-token=x' }],
    ['was here before', { cookie: 'baraza-device=x' }],
    ['brings any other cookie', { cookie: 'x=1' }],
    ['brings an unknown theme', { cookie: 'theme=pink' }],
    ['brings an unknown choice', { cookie: 'watch=8k' }],
    [
      'has a session beside both choices',
      { cookie: 'theme=dark; watch=240; next-auth.session-token=x' },
    ],
    ['brings a credential', { authorization: 'Bearer x' }],
    ['is a script of ours', { rsc: '1' }],
    ['sends a form', { 'next-action': 'x' }],
    ['wants no page', { accept: 'application/json' }],
  ])('%s', (_, headers) => {
    expect(tastesOfVisitor(asking(headers))).toBeUndefined()
  })

  it.each(['HEAD', 'POST', 'OPTIONS'])('sends a %s', (method) => {
    expect(tastesOfVisitor(asking({}, method))).toBeUndefined()
  })
})

it.each([
  ['/en', true],
  ['/sw?x=1', true],
  ['/en/dialogues/gh-2016/views/abc', true],
  ['/fr/summaries/gh-2016/v/1.0', true],
  [`/en?x=${'1'.repeat(300)}`, false],
  ['/en/me', false],
  ['/en/sign-in', false],
  ['/en/follow-up', false],
  ['/en/invitations/abc', false],
  ['/en/manage', false],
  ['/en/outbox', false],
  ['/api/calendar/x', false],
  ['/', false],
])('%s is for the public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected)
})

describe('what a rendering gave', () => {
  it('is for everybody when it was found and speaks to nobody in particular', () => {
    expect(isForEverybody(200, [['content-type', 'text/html']], '<p>words</p>')).toBe(true)
  })

  it.each([
    ['not found', 404, [], ''],
    ['gone', 410, [], ''],
    ['one that sets a cookie', 200, [['set-cookie', 'a=b']], ''],
    [
      'one with a frame of somebody else',
      200,
      [],
      '<meta name="baraza-frame" content="player.vimeo.com"/>',
    ],
    ['one with a form of ours', 200, [], '<input type="hidden" name="_nonce" value="x"/>'],
  ] satisfies [string, number, [string, string][], string][])(
    'is for nobody else: %s',
    (_, status, headers, html) => {
      expect(isForEverybody(status, headers, html)).toBe(false)
    },
  )
})
