import { expect, test } from '@playwright/test'

const form = 'view=abc&value=agree'
const typed = { 'content-type': 'application/x-www-form-urlencoded' }

test('a form that none of our pages sent changes nothing (attack 15)', async ({
  request,
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? '')
  const senders: Record<string, string>[] = [
    {},
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: `http://localhost:${Number(port) + 1}` },
    { referer: 'http://evil.example/localhost' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', referer: `http://localhost:${port}/en` },
  ]
  for (const sender of senders) {
    for (const path of [
      ...['/api/responses', '/api/auth/sign-out', '/en/sign-in', '/en/theme'],
      ...['/api/uploads/tus', '/api/uploads/interviews/any/recording'],
      '/api/uploads/evidence/any/00000000-0000-4000-8000-000000000000',
    ]) {
      const answer = await request.post(path, { data: form, headers: { ...typed, ...sender } })
      expect([path, sender, answer.status()]).toEqual([path, sender, 403])
    }
  }
})

test('a piece of a file that none of our pages sent is not taken (attack 15)', async ({
  request,
}) => {
  for (const method of ['PATCH', 'DELETE']) {
    const answer = await request.fetch('/api/uploads/tus/00000000-0000-4000-8000-000000000000', {
      method,
      headers: { origin: 'http://evil.example', 'tus-resumable': '1.0.0', 'upload-offset': '0' },
    })
    expect([method, answer.status()]).toEqual([method, 403])
  }
})

test('no method in a header turns a reading into a writing', async ({ request }) => {
  for (const name of ['x-http-method-override', 'x-method-override', 'x-http-method']) {
    const answer = await request.get('/api/responses', { headers: { [name]: 'POST' } })
    expect([name, answer.status()]).toEqual([name, 405])
  }
})

test('a page knows no other methods than reading it and sending its forms', async ({
  request,
  baseURL,
}) => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const answer = await request.fetch('/en', { method, headers: { origin: baseURL ?? '' } })
    expect([method, answer.status()]).toEqual([method, 405])
  }
})

test('another host name gets nothing, and no header puts one into a page (attack 28)', async ({
  request,
}) => {
  const other = await request.get('/en', { headers: { host: 'evil.example' } })
  expect(other.status()).toBe(421)
  const lies = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    'x-baraza-path': '/evil.example',
    'x-middleware-subrequest': 'middleware',
    'x-invoke-path': '/evil.example',
    forwarded: 'host=evil.example',
  }
  const page = await request.get('/en', { headers: lies })
  expect(page.status()).toBe(200)
  expect(await page.text()).not.toContain('evil.example')
  const closed = await request.get('/en/manage', { headers: lies, maxRedirects: 0 })
  expect(closed.status()).not.toBe(200)
})

test('what is no form is refused, and is no fault of ours', async ({ request, baseURL }) => {
  const bodies: [string, string][] = [
    ['application/json', '{"view":1}'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ['text/plain', 'words'],
    ['application/x-www-form-urlencoded', '__proto__[x]=1&constructor.prototype.x=1'],
  ]
  for (const [type, data] of bodies) {
    const headers = { 'content-type': type, origin: baseURL ?? '' }
    const answer = await request.post('/api/responses', { data, headers })
    expect([type, answer.status()]).toEqual([type, 422])
  }
})

test('a form that is too large is refused in words (attack 18)', async ({ request, baseURL }) => {
  const answer = await request.post('/en/sign-in', {
    multipart: { email: 'x'.repeat(3_000_000) },
    headers: { origin: baseURL ?? '', accept: 'text/html' },
  })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('larger than a form can be')
})

test('odd addresses are not found, and are echoed nowhere as markup (attacks 13, 14, 18)', async ({
  request,
}) => {
  const script = '%3Cscript%3Ealert(1)%3C/script%3E'
  const paths = [
    '/en/constructor',
    '/__proto__',
    '/EN/dialogues',
    '/%',
    '/en/dialogues/%ff',
    '/en/dialogues/%00',
    '/en/organisations/%00',
    '/api/calendar/%00',
    `/en/dialogues/${script}`,
    '/en/summaries/x/v/-1',
    '/en/summaries/x/v/99999999999999999999',
    '/api/media/..%2f..%2fsecret',
    '/api/captions/1%20OR%201=1',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/api/auth/session',
    '/api/auth/callback/email',
  ]
  for (const path of paths) {
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, 404])
    expect(await answer.text()).not.toContain('<script>alert')
  }
  const odd = `page=1e999&country=${script}&topic=__proto__&year=-1&group=x%27OR%271&prompt=0&perPage=1000000`
  for (const list of ['dialogues', 'events', 'interviews', 'summaries']) {
    const answer = await request.get(`/en/${list}?${odd}`)
    expect([list, answer.status()]).toEqual([list, 200])
    expect(await answer.text()).not.toContain('<script>alert')
  }
  const pictures = await request.get('/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75')
  expect(pictures.status()).toBe(400)
})

test('nothing that a browser may say of itself makes a page of somebody’s, nor stays kept for others (attack 28)', async ({
  request,
}) => {
  const mark = `?q=${Date.now()}`
  const cookies = [
    'next-auth.session-token=../../x',
    'next-auth.session-token=',
    'baraza-flash-card=zz; baraza-held=a.b; baraza-device=%%%',
    'theme=dark; next-auth.session-token=x',
  ]
  for (const cookie of cookies) {
    const answer = await request.get(`/en/dialogues${mark}`, { headers: { cookie } })
    expect([cookie, answer.status()]).toEqual([cookie, 200])
  }
  const plain = await request.get(`/en/dialogues${mark}`)
  expect(plain.headers()['set-cookie']).toBeUndefined()
  const part = await request.get(`/en/dialogues${mark}`, { headers: { range: 'bytes=0-10' } })
  expect(part.status()).toBe(200)
  const french = await request.get(`/en/dialogues${mark}`, { headers: { 'accept-language': 'fr' } })
  expect(await french.text()).toContain('<html lang="en"')
  const me = await request.get('/en/dialogues/../me', { maxRedirects: 0 })
  expect(me.status()).toBe(307)
})
