import { announcesEvent } from '../support/convening'
import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'

test('who stands at the door without an invitation is let in while there is room, and told why not', async ({
  as,
}) => {
  const convenor = await as('st-convenor')
  const title = unheard('Morning at the wash plant')
  const slug = await announcesEvent(convenor, { title, from: 0, to: 0, places: 2 })
  const desk = `/en/manage/events/${slug}/check-in`

  // An old phone, no script.
  const door = await as('st-facilitator-tz', { javaScript: false, width: 360 })
  await says(door, desk, { adult: 'No' })
  await door.reads('Only people of 18 or older can take part.')
  await door.doesNotRead('Young Kwame')
  await says(door, desk, { adult: 'Yes', name: 'Ama Serwaa', group: 'Miners' })
  await door.reads('Ama Serwaa is here')
  await door.reads('1 of 1')
  await says(door, desk, { adult: 'Yes', name: 'Esi Akoto', group: 'Miners' })
  await door.reads('Esi Akoto is here')

  await says(door, desk, { adult: 'Yes', name: 'Kofi Badu', group: 'Miners' })
  await door.reads('Not checked in: Kofi Badu')
  await door.reads('There is no place left for them')
  await expect(door.page.getByRole('button', { name: 'although it is full' })).toHaveCount(0)

  await convenor.opens(`${desk}?q=Kofi+Badu`)
  await convenor.presses(/although it is full/)
  await convenor.reads('Kofi Badu is here')
  await convenor.reads('3 of 3')
  await convenor.looksAround()
})

type Said = { adult: 'Yes' | 'No'; name?: string; group?: string }

async function says(door: Person, desk: string, { adult, name, group }: Said) {
  await door.opens(desk)
  await door.page.locator('summary', { hasText: 'Somebody who is on no list' }).click()
  const form = door.page.locator('form#walk-in')
  await door.chooses(adult, form)
  await door.fills({ Name: name ?? 'Young Kwame' }, form)
  if (group) await door.chooses(group, form)
  await door.presses('Let them in', form)
}
