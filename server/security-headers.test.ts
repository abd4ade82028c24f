import { expect, test } from 'vitest'
import { framedHost } from '@/lib/web/framed'
import {
  commonHeaders,
  contentSecurityPolicy,
  scopeOfWorker,
  withFrame,
  zoneOf,
} from './security-headers'

const policy = (path: string, isHttps = false) =>
  contentSecurityPolicy({
    zone: zoneOf(path),
    host: 'baraza.example',
    isHttps,
    nonce: 'n1',
    dev: false,
  })

test.each([
  '/',
  '/en',
  '/fr/summaries/gh-2016',
  '/sw/manager',
  '/en/me/manage',
  '/manage',
  '/xx/manage',
])('%s is for reading: only our own small files run', (path) => {
  expect(policy(path)).toContain('; script-src http://baraza.example/assets/;')
  expect(policy(path)).not.toContain('nonce')
})

test.each(['/en/manage', '/fr/manage/dialogues/gh-2016'])('%s is for work', (path) => {
  expect(policy(path)).toContain("; script-src 'nonce-n1' 'strict-dynamic';")
})

test('no page loads from, posts to or is framed by anybody else', () => {
  for (const path of ['/en', '/en/manage']) {
    const text = policy(path)
    expect(text).toContain("default-src 'self'")
    expect(text).toContain("form-action 'self'")
    expect(text).toContain("frame-ancestors 'none'")
    expect(text).toContain("base-uri 'self'")
    expect(text).not.toContain('unsafe-eval')
  }
})

test('over https, and only there, browsers are told to stay on it', () => {
  expect(policy('/en', true)).toContain('https://baraza.example/assets/')
  expect(policy('/en', true)).toContain('upgrade-insecure-requests')
  expect(commonHeaders(true).map(([name]) => name)).toContain('strict-transport-security')
  expect(commonHeaders(false).map(([name]) => name)).not.toContain('strict-transport-security')
})

test('workers are files of ours, and the one of the check-in rules its own page only', () => {
  for (const path of ['/en', '/en/manage', '/en/check-in/workshop']) {
    expect(policy(path)).toContain('; worker-src http://baraza.example/assets/;')
  }
  expect(scopeOfWorker('/assets/check-in-sw.js?locale=fr')).toBe('/fr/check-in')
  expect(scopeOfWorker('/assets/enter-sw.js?locale=sw')).toBe('/sw/enter')
  for (const other of [
    '/assets/check-in-sw.js',
    '/assets/check-in-sw.js?locale=/',
    '/assets/player.js?locale=en',
    '/en?locale=en',
  ]) {
    expect(scopeOfWorker(other)).toBeNull()
  }
})

test('the camera is for the page that reads badges', () => {
  const cameraOn = (path: string) =>
    Object.fromEntries(commonHeaders(false, path))['permissions-policy']
  expect(cameraOn('/en/check-in/workshop')).toContain('camera=(self)')
  for (const path of [
    '/en',
    '/en/manage/events/workshop/check-in',
    '/xx/check-in',
    '/en/check-inn',
  ])
    expect(cameraOn(path)).toContain('camera=()')
})

test('camera and microphone are for the pages on which an interview is filmed', () => {
  const policy = (path: string) =>
    Object.fromEntries(commonHeaders(false, path))['permissions-policy']
  for (const path of [
    '/fr/manage/interviews/at-the-washing-place',
    '/fr/manage/interviews/at-the-washing-place/speakers',
    '/fr/manage/dialogues/tarkwa/interviews/new',
  ]) {
    expect(policy(path)).toContain('camera=(self)')
    expect(policy(path)).toContain('microphone=(self)')
  }
  for (const path of [
    '/fr/interviews/at-the-washing-place',
    '/fr/manage/dialogues/tarkwa/views/interviews',
    '/xx/manage/interviews/one',
    '/fr/manage/interviewsx',
  ]) {
    expect(policy(path)).toContain('camera=()')
    expect(policy(path)).toContain('microphone=()')
  }
})

test('the microphone is for the page on which a view is spoken', () => {
  const microphoneOn = (path: string) =>
    Object.fromEntries(commonHeaders(false, path))['permissions-policy']
  expect(microphoneOn('/sw/dialogues/tarkwa/views/say')).toContain('microphone=(self)')
  for (const path of [
    '/en',
    '/en/dialogues/tarkwa/views/new',
    '/en/dialogues/tarkwa/views/say/more',
    '/xx/dialogues/tarkwa/views/say',
  ])
    expect(microphoneOn(path)).toContain('microphone=()')
})

test('a page that was asked for a frame of somebody else shows that host, and no page another', () => {
  const page = '<head><meta name="baraza-frame" content="player.vimeo.com"/></head>'
  const host = framedHost(page)
  expect(withFrame(policy('/en/interviews/x'), host ?? '')).toMatch(
    /; frame-src https:\/\/player\.vimeo\.com$/,
  )
  expect(policy('/en/interviews/x')).not.toContain('frame-src')
  for (const forged of [
    '&lt;meta name="baraza-frame" content="evil.example"',
    '<meta name="baraza-frame" content="evil.example; script-src *"',
    '<meta name="baraza-frame" content="*"',
    '<meta name="baraza-frame" content="127.0.0.1"',
  ]) {
    expect(framedHost(forged)).toBeNull()
  }
})
