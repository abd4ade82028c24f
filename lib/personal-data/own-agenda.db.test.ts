import { expect, test } from 'vitest'
import { mergePeople } from '@/lib/accounts/operations/merge'
import { addSpeaker } from '@/lib/agendas/operations/speakers'
import { publishAgenda } from '@/lib/agendas/operations/publish'
import { makeFeed } from '@/lib/calendars/operations'
import { feedEvents } from '@/lib/calendars/queries'
import { eventPage } from '@/lib/events/queries'
import { newToken } from '@/lib/platform/ids'
import { agendaSetting } from '@/lib/testing/make-agenda'
import { makePerson } from '@/lib/testing/make'
import { makeAdministrator, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { eraseAccount } from './erase'
import { myData } from './export'

async function speaks() {
  const setting = await agendaSetting()
  const { convenor, slug, add, comes } = setting
  const sessionId = await add('Opening', { rule: 'open' })
  const { member, registrationId } = await comes()
  const speaker = { nonce: newToken(), sessionId, registrationId, part: 'chair' as const }
  await addSpeaker(convenor, { ...speaker, name: 'Ama Sentinel', says: null, isPublic: true })
  await publishAgenda(convenor, { slug, note: null, notifies: false })
  const { token } = await makeFeed(member, { nonce: newToken() })
  const read = async () => JSON.stringify(await eventPage(convenor, slug))
  return { ...setting, member, token, read }
}

test('everything about me holds my parts in sessions and my calendar, never its address', async () => {
  const { member, slug, token } = await speaks()
  const data = await myData(member, 'en')
  expect(data).toMatchObject({
    speaking: [{ event: slug, session: 'Opening', name: 'Ama Sentinel', part: 'chair' }],
    calendars: [{ until: null }],
  })
  expect(JSON.stringify(data)).not.toContain(token)
})

test('whoever erases their account is named by no version, and read by no calendar', async () => {
  const { member, token, read } = await speaks()
  expect(await read()).toContain('Ama Sentinel')
  await eraseAccount(member, { views: 'keep', word: 'ERASE' })
  expect(await read()).not.toContain('Ama Sentinel')
  await expect(feedEvents(token)).rejects.toMatchObject({ kind: 'notFound' })
})

test('of two records made one, the parts move and the address of the one that goes ends', async () => {
  const { member, token, read } = await speaks()
  const kept = await makePerson()
  await mergePeople(await makeAdministrator(), mergeWish(kept.id, member.personId))
  expect(await read()).toContain('Ama Sentinel')
  await expect(feedEvents(token)).rejects.toMatchObject({ kind: 'notFound' })
  const left = await whereIsFound(member.personId)
  expect(left.filter((place) => /calendar_feed|session_speaker/.test(place))).toEqual([])
})
