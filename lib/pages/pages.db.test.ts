import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import { writeNotice, writePage } from './operations'
import { hostPage, noticePage } from './queries'
import { pageKinds } from './schema'

const blank = { language: 'en', texts: {} }
const editor = () => makeMember({ roles: [{ role: 'editor' }] })

test('every page says something in three languages before anybody has written it', async () => {
  for (const kind of pageKinds) {
    const { title, body, changedAt } = await hostPage(visitor, kind)
    expect(changedAt).toBeNull()
    for (const locale of ['en', 'fr', 'sw']) {
      expect(title.texts[locale]?.length).toBeGreaterThan(4)
      expect(body.texts[locale]?.length).toBeGreaterThan(200)
    }
  }
})

test('an editor writes a page; emptied, it goes back to the standard text', async () => {
  const write = async (body: typeof blank) =>
    writePage(await editor(), { kind: 'terms', title: words('Our terms'), body, intent: 'save' })
  await write(words('Be kind.'))
  await write(words('Be kind and brief.'))
  expect(await hostPage(visitor, 'terms')).toMatchObject({
    title: words('Our terms'),
    body: words('Be kind and brief.'),
  })
  await write(blank)
  expect((await hostPage(visitor, 'terms')).changedAt).toBeNull()
})

test('two editors who save one page at once leave one page', async () => {
  const one = await editor()
  const save = (text: string) =>
    writePage(one, { kind: 'about', title: words('About'), body: words(text), intent: 'save' })
  await Promise.all([save('one'), save('two'), save('three')])
  expect(await db().page.count({ where: { kind: 'about', dialogueId: null } })).toBe(1)
})

test('a preview is safe to show and saves nothing', async () => {
  const hostile = '## Hello\n\n<script>alert(1)</script>\n\n[run](javascript:alert(1))'
  const result = await writePage(await editor(), {
    kind: 'contact',
    title: blank,
    body: words(hostile),
    intent: 'preview',
  })
  const html = 'preview' in result ? (result.preview[0]?.html ?? '') : ''
  expect(html).toContain('Hello')
  expect(html).not.toMatch(/script|javascript/)
  expect(await db().page.count({ where: { kind: 'contact' } })).toBe(0)
})

test('nobody else writes the portal’s pages', async () => {
  const { id: dialogueId } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
  for (const actor of [visitor, convenor])
    await expect(
      writePage(actor, { kind: 'about', title: blank, body: words('x'), intent: 'save' }),
    ).rejects.toMatchObject({ name: 'Refusal' })
})

test('a dialogue’s notice is its own, and tells nothing to those it is closed to', async () => {
  const write = async (dialogue: { id: string }) =>
    writeNotice(
      await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] }),
      { dialogueId: dialogue.id, title: blank, body: words('sentinel-notice'), intent: 'save' },
    )
  const open = await makeDialogue()
  const listed = await makeDialogue({ access: 'listed' })
  const secret = await makeDialogue({ access: 'private' })
  for (const dialogue of [open, listed, secret]) await write(dialogue)
  expect((await noticePage(visitor, open.slug)).body).toEqual(words('sentinel-notice'))
  const shown = await noticePage(visitor, listed.slug)
  expect(JSON.stringify(shown)).not.toContain('sentinel')
  expect(shown.body.texts.en?.length).toBeGreaterThan(200)
  await expect(noticePage(visitor, secret.slug)).rejects.toMatchObject({ kind: 'notFound' })
})
