import type { Person } from '../support/person'
import { announcesEvent, inDays } from '../support/convening'
import { postsForm, postsForms } from '../support/plain-form'
import { expect, test, unheard } from '../support/story'
import { expectWaiting, takesTheListAlong, unlocks } from '../support/tablet'

/** Who is asked, who says no, and how many places there are: fifty of fifty-two go to those who were asked. */
const groups = [
  { name: 'Government', asked: 20, declining: 3, places: 12 },
  { name: 'Civil society', asked: 18, declining: 2, places: 12 },
  { name: 'Industry', asked: 14, declining: 2, places: 9 },
  { name: 'Miners', asked: 18, declining: 1, places: 19 },
] as const

/** Three days in a hall, and today at the site: some come every day, some once, some never. */
const inTheHall = [
  { day: -3, came: { Government: [1, 6], 'Civil society': [1, 5], Miners: [1, 8] }, in: 19 },
  { day: -2, came: { Government: [1, 3], Miners: [1, 10] }, in: 13 },
  { day: -1, came: { 'Civil society': [3, 7], Miners: [9, 12] }, in: 9 },
] as const

const mark = () => `${Date.now().toString(36)}`

test('seventy are invited to four days, two tablets are offline at the site, and the balance is public', async ({
  as,
  somebody,
}) => {
  test.setTimeout(240_000)
  const run = mark()
  const convenor = await as('st-convenor')
  const slug = await announcesEvent(convenor, { title: unheard('Four days'), from: -3, to: 0 })
  const desk = `/en/manage/events/${slug}`

  await plansSeats(convenor, desk)
  await takesInAFile(convenor, desk, run)
  await convenor.opens(`${desk}/invitations/send`)
  await convenor.presses(/^Confirm: no e-mails, 70 letters/)
  await convenor.reads('70 letters to print')

  // Everybody answers from a simple phone: no account, no script, one network address.
  await convenor.opens(`${desk}/invitations/letters`)
  const codes = await codesOf(convenor)
  expect(codes.size).toBe(70)
  const phone = await somebody({ javaScript: false, width: 360 })
  await phone.page.goto('/en')
  for (const { name, asked, declining } of groups)
    for (let i = 1; i <= asked; i += 1) {
      const code = codes.get(nameOf(name, i, run)) ?? ''
      const says = i > asked - declining ? 'no' : 'yes'
      expect(await answers(phone, code, says)).toBe(303)
    }

  await convenor.opens(`${desk}/people`)
  await convenor.reads(/With a place\s*50/)
  await convenor.reads(/In the line\s*12/)
  await convenor.opens(`${desk}/seats`)
  for (const [group, held, waiting] of [
    ['Government', 12, 5],
    ['Civil society', 12, 4],
    ['Industry', 9, 3],
    ['Miners', 17, 0],
  ] as const) {
    const cells = convenor.section('Where it stands').getByRole('row').filter({ hasText: group })
    await expect(cells.getByRole('cell')).toHaveText([
      String(held),
      '0',
      ...['0', /\d+/, /\d+/],
      String(waiting),
      /.+/,
    ])
  }
  await convenor.opens(`${desk}/invitations`)
  await convenor.reads('62')

  // Three days in the hall, with an old laptop at the door.
  const door = await as('st-convenor', { javaScript: false, width: 360 })
  for (const { day, came, in: there } of inTheHall) {
    const on = `${desk}/check-in?on=day:${inDays(day)}`
    for (const [group, [first, last]] of Object.entries(came)) {
      const names = Array.from({ length: last - first + 1 }, (_, i) =>
        nameOf(group, first + i, run),
      )
      const list = `${on}&q=${encodeURIComponent(`${group} guest`)}`
      expect(
        await postsForms(
          door.page,
          list,
          names.map((name) => `${name}</span>`),
        ),
      ).toEqual(names.map(() => 303))
    }
    await door.opens(on)
    await door.reads(`${there} of 50`)
  }

  // The day at the site: two tablets take the list along, and there is no network there.
  const one = await as('st-convenor', { width: 360 })
  const two = await as('st-convenor', { width: 360 })
  for (const tablet of [one, two]) await takesTheListAlong(tablet, slug)
  const came = { one: [1, 2, 3, 4, 5, 6, 7], two: [6, 7, 8, 9, 10, 11] }
  for (const [tablet, numbers] of [
    [one, came.one],
    [two, came.two],
  ] as const) {
    await tablet.page.context().setOffline(true)
    for (const number of numbers) await scans(tablet, nameOf('Miners', number, run))
    await expectWaiting(tablet.page, numbers.length)
  }
  await one.page.reload()
  await unlocks(one.page)
  await expectWaiting(one.page, came.one.length)
  for (const { page } of [one, two]) {
    await page.context().setOffline(false)
    await expect(page.getByText('Everything is sent.')).toBeVisible()
  }

  // Two women come who were on no list, and there is room for them; for a third there is none.
  for (const [helper, woman, says] of [
    [convenor, 'Ama Serwaa', 'Ama Serwaa'],
    [door, 'Esi Akoto', 'Esi Akoto'],
    [door, 'Afia Mensah', 'There is no place left for them'],
  ] as const) {
    await helper.opens(`${desk}/check-in`)
    await helper.page.locator('summary', { hasText: 'Somebody who is on no list' }).click()
    const form = helper.page.locator('form#walk-in')
    await helper.chooses('Yes', form)
    await helper.fills({ Name: `${woman} ${run}` }, form)
    await helper.chooses('Miners', form)
    await helper.presses('Let them in', form)
    await helper.reads(says)
  }
  await convenor.opens(`${desk}/check-in`)
  await convenor.reads('13 of 52')

  // Who came on which day may be passed on: nobody can be told apart in it.
  await convenor.opens(`${desk}/papers`)
  const few = 'fewer than 5'
  await expect(row(convenor, 'Government')).toHaveText([
    '5 to 9',
    ...Array<string>(3).fill(few),
    '5 to 9',
  ])
  await expect(row(convenor, 'Miners')).toHaveText([
    '5 to 9',
    '10 to 19',
    few,
    '10 to 19',
    '10 to 19',
  ])

  const visitor = await somebody({ javaScript: false, width: 360 })
  await visitor.isAnswered(`/en/events/${slug}/balance`, 404)
  await convenor.opens(`${desk}/balance`)
  await convenor.page.locator('summary', { hasText: 'Publish the balance' }).click()
  await convenor.presses('Publish the balance')
  await convenor.reads('The balance is on the event’s page.')
  await visitor.opens(`/en/events/${slug}`)
  await visitor.follows('Balance between the groups')
  await expect(row(visitor, 'Miners')).toHaveText([
    '19',
    '10 to 19',
    '10 to 19',
    '10 to 19',
    '10 to 19',
    'fewer than 5',
    'fewer than 5',
  ])
  for (const group of ['Government', 'Civil society'])
    await expect(row(visitor, group).nth(4)).toHaveText('5 to 9')
  // Nobody of the industry came: a number that is too small says no more than that it is small.
  await expect(row(visitor, 'Industry')).toHaveText([
    '9',
    '10 to 19',
    '10 to 19',
    '5 to 9',
    ...Array<string>(3).fill('fewer than 5'),
  ])
})

const nameOf = (group: string, number: number, run: string) =>
  `${group} guest ${String(number).padStart(2, '0')} ${run}`

const row = (person: Person, group: string) =>
  person.page.getByRole('row').filter({ hasText: group }).getByRole('cell')

/** Places for each group, so many and no more; two are left for miners whom nobody could write to. */
async function plansSeats(convenor: Person, desk: string) {
  await convenor.opens(`${desk}/seats`)
  const { page } = convenor
  await page.getByLabel('Places in all').fill('52')
  for (const [group, places] of [
    ['government', 12],
    ['civilSociety', 12],
    ['industry', 9],
    ['miners', 19],
  ] as const)
    await page.locator(`[name="groups.${group}.target"]`).fill(String(places))
  await convenor.presses('Save the plan')
  await convenor.reads('The plan is saved.')
}

/** A table as an office writes it: semicolons, headings in its own words, no addresses. */
async function takesInAFile(convenor: Person, desk: string, run: string) {
  const rows = groups.flatMap(({ name, asked }) =>
    Array.from(
      { length: asked },
      (_, i) => `${nameOf(name, i + 1, run)};${name};English;${inDays(0)}`,
    ),
  )
  await convenor.opens(`${desk}/invitations/import`)
  await convenor.page.getByLabel('File').setInputFiles({
    name: 'guests.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Full name;Stakeholder group;Language;Answer by', ...rows].join('\r\n')),
  })
  await convenor.presses('Read this file')
  await convenor.reads('70 rows')
  await convenor.reads('Every row can be taken in')
  await convenor.presses('Write down 70 invitations')
  await convenor.reads('70 rows of the file are written down. Nobody has been told yet.')
}

/** The code on each printed letter, by the name that stands on it. */
async function codesOf({ page }: Person): Promise<Map<string, string>> {
  const letters = page.getByRole('article')
  await expect(letters).toHaveCount(70)
  const texts = await letters.allInnerTexts()
  return new Map(
    texts.map((text) => {
      const code = /\b([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})\b/.exec(text)?.[1] ?? ''
      return [text.split('\n')[0]?.trim() ?? '', code]
    }),
  )
}

function answers(phone: Person, code: string, says: 'yes' | 'no'): Promise<number> {
  return postsForm(phone.page, `/en/rsvp/${code}`, {
    holds: `name="said" value="${says}"`,
    answers: says === 'yes' ? { adult: 'yes' } : {},
  })
}

async function scans({ page }: Person, name: string) {
  await page.getByLabel('Code on the badge, or a name').fill(name)
  await page.getByRole('button', { name: `Came: ${name}` }).click()
}
