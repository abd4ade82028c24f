import { breakGlass } from '@/lib/contributions/operations/break-glass'
import { editView } from '@/lib/contributions/operations/edit'
import { dropPseudonym } from '@/lib/contributions/operations/pseudonym'
import { postView } from '@/lib/contributions/operations/post'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { publishedView, publishes, type Council } from '@/lib/testing/views'
import { checkTranslation, writeTranslation } from '@/lib/translations/operations'
import { translationPage } from '@/lib/translations/queries'
import { redact } from '@/lib/moderation/operations/redact'
import { planted, word } from './words'

const isPublic = true

const shown = (council: Council, publicId: string) => {
  planted.views.push({ slug: council.dialogue.slug, publicId })
  return publicId
}

async function translated(council: Council, publicId: string, text: string, isChecked: boolean) {
  const { rapporteur, convenor, dialogue } = council
  const at = { publicId, language: 'fr' }
  const read = () => translationPage(convenor, dialogue.slug, publicId, { to: 'fr' }, 'en')
  const { of } = await read()
  await writeTranslation(rapporteur, { ...at, of, text })
  const { translation } = await read()
  if (isChecked) await checkTranslation(convenor, { ...at, of, seen: translation?.mark ?? '' })
}

/** A draft, one whose original has changed since, one that readers get, and one of words that were taken out. */
export async function plantTranslations(council: Council): Promise<void> {
  const { miner } = council
  const view = async (text: string) =>
    shown(council, (await publishedView(council, miner, { text, isPublic })).publicId)
  await translated(council, await view('To be translated.'), word('draftTranslation'), false)
  await translated(council, await view('Translated.'), word('checkedTranslation'), true)
  const changed = await view('In these words at first.')
  await translated(council, changed, word('staleTranslation'), true)
  await editView(miner, { publicId: changed, text: 'In others now.', language: 'en' })
  await publishes(council, changed, ['consent', 'editing'])
  const marked = await view('Near the old shaft we dig, and down the river others wash.')
  await translated(council, marked, word('redactedTranslation'), true)
  await redact(council.lead, {
    ...{ publicId: marked, reason: 'personalData', flags: [], kind: 'siteName' },
    exactly: 'the old shaft',
  })
}

/** An author whom a lead has opened, and two who asked for a made-up name, one of whom has taken it off again. */
export async function plantAuthors(council: Council): Promise<void> {
  const { dialogue, prompt, lead } = council
  const here = { dialogueId: dialogue.id, group: 'miners' as const }
  const opened = await makeMember({ name: word('openedAuthor'), in: here })
  const { publicId } = await publishedView(council, opened, { isPublic })
  await breakGlass(lead, { publicId: shown(council, publicId), reason: word('openingReason') })
  const underName = async (name: string) => {
    const author = await makeMember({ name, in: here })
    const wish = { nonce: newToken(), promptId: prompt, language: 'en', isPublic }
    const said = { text: 'As I said before.', attribution: 'group', underPseudonym: true } as const
    const posted = await postView(author, { ...wish, ...said })
    await publishes(council, shown(council, posted.publicId), ['consent', 'editing'])
    const { pseudonym } = await db().registration.findFirstOrThrow({
      where: { dialogueId: dialogue.id, personId: author.personId },
    })
    return { author, pseudonym: pseudonym ?? '' }
  }
  const keeps = await underName(word('nameKeeper'))
  planted.sentinels.madeUpName = keeps.pseudonym
  const drops = await underName('Somebody else')
  planted.sentinels.droppedName = drops.pseudonym
  await dropPseudonym(drops.author, { slug: dialogue.slug })
}

/** All that waits in the outbox, as its receivers would read it, without the name by which each is greeted. */
export async function gatherMails(): Promise<void> {
  const mails = await db().mail.findMany({ orderBy: { createdAt: 'desc' }, take: 2000 })
  const people = await db().person.findMany({
    where: { id: { in: mails.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  planted.mails = mails.map(({ personId, toAddress, subject, text, html }) => {
    const own = names.get(personId ?? '')
    const said = [subject, text, html].join('\n')
    return { to: toAddress, said: own ? said.replaceAll(own, '…') : said }
  })
}
