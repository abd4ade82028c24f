import { expect } from '@playwright/test'
import type { Person } from './person'

/** The people whom a summary needs, each in a browser of their own. */
export type Desk = { rapporteur: Person; convenor: Person; lead: Person }

type Wish = {
  dialogue: string
  title: string
  /** Who was heard: `miners` says it. */
  statement: string
  /** Words of the view, or of the note of a session, that it stands on. */
  view?: string
  note?: string
  brief: string
}

/** A summary of one finding that rests on one view or note, as those who work on it write it; gives the address of its desk. */
export async function writesSummary(
  { rapporteur }: Desk,
  { dialogue, title, statement, view, note, brief }: Wish,
): Promise<string> {
  const group = (name: string | RegExp) => rapporteur.page.getByRole('group', { name })
  await rapporteur.opens(`/en/manage/dialogues/${dialogue}/summaries/new`)
  await rapporteur.fills({ English: title }, group('Title'))
  await rapporteur.presses('Begin writing')
  await rapporteur.reads('No parts yet')
  const desk = new URL(rapporteur.page.url()).pathname
  await rapporteur.follows('Add a finding')
  await rapporteur.fills({ English: statement }, group(/^Statement/))
  await rapporteur.chooses('A single group')
  await rapporteur.ticks('Miners')
  await rapporteur.fills({ English: 'They said so at the washing place.' }, group(/^Text/))
  await rapporteur.presses('Add this part')
  await rapporteur.follows('Choose what to cite')
  if (view) {
    await rapporteur.fills({ 'Words in the view': view })
    // The head of the page has a search of its own.
    await rapporteur.presses('Search', rapporteur.page.getByRole('main'))
  }
  await rapporteur.ticks(new RegExp(literally(view ?? note ?? '')))
  await rapporteur.presses('Cite what is ticked')
  await rapporteur.reads('Cited for it')
  await rapporteur.opens(desk)
  await rapporteur.fills({ English: brief }, group(/^In one minute/))
  await rapporteur.presses('Save the beginning')
  await rapporteur.reads('Saved.')
  return desk
}

/** Two people release what the rapporteur wrote, one of them publishes it; gives its public address. */
export async function publishesSummary(
  { convenor, lead }: Desk,
  desk: string,
  version = '1.0',
): Promise<string> {
  await convenor.opens(desk)
  await convenor.page.getByText('No review?').first().click()
  await convenor.page
    .getByRole('group', { name: /^Why they did not read it/ })
    .getByLabel('English')
    .fill('They wrote it together.')
  await convenor.presses('Keep this reason')
  await convenor.reads('Printed with it: “They wrote it together.”')
  await lead.opens(`${desk}/preview`)
  await lead.presses('Release: consent')
  await lead.reads('Consent: given by the safeguarding lead')
  await convenor.opens(desk)
  await convenor.presses('Release: wording')
  await convenor.page.getByText(`Publish version ${version}`).first().click()
  await convenor.presses(`Publish version ${version}`)
  const address = desk.replace('/manage', '')
  // Without script a browser takes along the place on the page from which it came.
  await expect(convenor.page).toHaveURL(new RegExp(`${address}(#.*)?$`))
  return address
}

/** While people are still being asked, a convenor lets the first summary out by hand. */
export async function opensSummaries(convenor: Person, dialogue: string): Promise<void> {
  await convenor.opens(`/en/manage/dialogues/${dialogue}/stages`)
  await convenor.page
    .getByRole('group', { name: 'Summary', exact: true })
    .getByLabel('Open?')
    .selectOption('Open now, by hand')
  await convenor.presses('Save the stages')
  await expect(convenor.page).not.toHaveURL(/stages$/)
}

/** A miner's view that everybody may read, checked by two people; gives its address. */
export async function saysInPublic(
  miner: Person,
  { convenor, lead }: Pick<Desk, 'convenor' | 'lead'>,
  { dialogue, words }: { dialogue: string; words: string },
): Promise<string> {
  await miner.opens(`/en/dialogues/${dialogue}/views/new`)
  await miner.fills({ 'Your words': words })
  await miner.page.getByRole('switch').check()
  await miner.presses('Post this view')
  await miner.reads('it has arrived')
  for (const [person, kind, says] of [
    [lead, 'consent', 'waits for the other one'],
    [convenor, 'editing', 'others can read it now'],
  ] as const) {
    await person.opens(`/en/manage/dialogues/${dialogue}/moderation`)
    const waiting = person.page.getByRole('article').filter({ hasText: words })
    await person.presses(`Release: ${kind}`, waiting)
    await person.reads(says)
  }
  await convenor.opens(`/en/dialogues/${dialogue}/views`)
  const view = convenor.page.getByRole('article').filter({ hasText: words })
  await convenor.follows(/Open this view|Reply in words/, view)
  await convenor.reads(words)
  return new URL(convenor.page.url()).pathname
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
