import { expect, test, unheard } from '../support/story'

const dialogue = '/en/dialogues/demo-live'
const queue = '/en/manage/dialogues/demo-live/moderation'
// Names of the two who speak here, as everybody in the dialogue knows them.
const names = /Zawadi|Mollel|Neema|Lugakingira/

test('a group-only and an anonymous view name nobody, to no role', async ({ as, somebody }) => {
  test.slow()
  const asGroup = unheard('The buyer sets the price at the pit')
  const anonymous = unheard('Some permits are signed at night')

  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await miner.opens(`${dialogue}/views/new`)
  await miner.fills({ 'Your words': asGroup })
  await miner.chooses(/^Group only/)
  await miner.presses('Post this view')
  await miner.reads('it has arrived')

  const officer = await as('tz-gov-2', { javaScript: false, width: 360 })
  await officer.opens(`${dialogue}/views/new`)
  await officer.fills({ 'Your words': anonymous })
  await officer.chooses(/^Anonymous/)
  await officer.presses('Post this view')
  await officer.reads('Your follow-up code')

  const convenor = await as('st-convenor', { javaScript: false })
  await convenor.opens(queue)
  for (const words of [asGroup, anonymous]) {
    const waiting = convenor.page.getByRole('article').filter({ hasText: words })
    await expect(waiting).not.toContainText(names)
    await convenor.presses('Release: editing', waiting)
    await convenor.reads('others can read it now')
  }

  const readers = [
    'tz-min-4',
    'tz-gov-1',
    'tz-gov-2',
    'st-convenor',
    'st-facilitator-tz',
    'st-rapporteur',
    'st-safeguard',
  ]
  for (const role of readers) {
    const reader = await as(role, { javaScript: false })
    await reader.page.goto(`${dialogue}/views`)
    const view = (words: string) =>
      reader.page.getByRole('article').filter({ hasText: words }).first()
    await expect(view(asGroup), role).toContainText('A miner')
    await expect(view(anonymous), role).toContainText('Somebody from government, anonymous')
    for (const words of [asGroup, anonymous]) {
      await expect(view(words), role).not.toContainText(names)
      await expect(view(words).locator('a[href*="person"]'), role).toHaveCount(0)
    }
  }

  // Both are for the dialogue alone: nobody outside reads a word of them, in a page or in the data behind it.
  const outsiders = [
    await somebody({ javaScript: false }),
    await as('mg-gov-1'),
    await as('st-admin'),
  ]
  for (const outsider of outsiders)
    for (const path of [dialogue, `${dialogue}/views`])
      for (const headers of [{}, { rsc: '1' }]) {
        const answer = await outsider.page.request.get(path, { headers })
        const text = await answer.text()
        for (const words of [asGroup, anonymous]) expect(text).not.toContain(words)
      }
  await miner.withdraws(asGroup)
})
