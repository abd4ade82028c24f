import { scheduleItem } from '@/lib/library/operations/publish'
import { addItem, editItem } from '@/lib/library/operations/write'
import { itemInput } from '@/lib/library/schema'
import { after, days, dayOf, now } from '@/lib/platform/clock'
import { newToken } from '@/lib/platform/ids'
import { addMember, tieItem } from '@/lib/research/operations'
import { newMember, placeInput } from '@/lib/research/schema'
import { words } from '@/lib/testing/make'
import type { Council } from '@/lib/testing/views'
import { planted, word } from './words'

const nothing = { language: 'en', texts: {} }

/** A paper that waits for its hour, tied to a dialogue that anybody reads. */
export async function plantResearch({ convenor, editor, dialogue }: Council) {
  const title = words(word('waitingPaper'))
  const begun = { nonce: newToken(), kind: 'brief', title, language: 'en' } as const
  const { slug } = await addItem(editor, { ...begun, dialogueSlug: dialogue.slug })
  const wish = { slug, kind: 'brief', title, language: 'en', body: nothing }
  await editItem(editor, itemInput.parse({ ...wish, abstract: words('Soon') }))
  const at = { day: dayOf(after(now(), days(9))), time: '10:00', zone: 'UTC' }
  await scheduleItem(editor, { slug, ...at, isAnnounced: false })
  const place = { slug: dialogue.slug, nonce: newToken(), item: slug, stage: 'discussion' }
  await tieItem(convenor, placeInput.parse(place))
}

/** Somebody who agreed to be named to those inside. */
export async function plantPrivateResearch({ convenor, dialogue }: Council) {
  const { slug } = dialogue
  const person = { slug, nonce: newToken(), part: 'expert', name: word('privateExpert') }
  await addMember(convenor, newMember.parse({ ...person, about: nothing, agreed: 'on' }))
  planted.hidden.push(`/en/dialogues/${slug}/research`)
}
