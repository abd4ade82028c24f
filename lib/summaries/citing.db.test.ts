import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember, words } from '@/lib/testing/make'
import { speaking } from '@/lib/testing/make-consent'
import { finding, makeSummarySetting } from '@/lib/testing/make-summary'
import { cite, removeCitation } from './operations/citations'
import { startCorrection } from './operations/correct'
import { writeFront } from './operations/front'
import { addPart, removePart } from './operations/parts'
import { publishSummary } from './operations/publish'
import { withdrawSummary } from './operations/withdraw'
import { summariesCiting } from './queries'

async function citedInterview(access?: 'private') {
  const setting = await makeSummarySetting(access)
  const { dialogue, rapporteur, draft, release, convenor } = setting
  const interview = await db().interview.create({
    data: {
      slug: newToken()
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, 'x'),
      dialogueId: dialogue.id,
      title: words('At the washing place'),
      speakers: { create: speaking({ group: 'civilSociety' }) },
      scope: 'public',
      spokenLanguage: 'en',
      state: 'published',
    },
  })
  const { slug } = await draft()
  const { partId } = await addPart(rapporteur, {
    nonce: newToken(),
    slug,
    ...finding('Evenings are when people speak'),
  })
  await cite(rapporteur, { partId, interviews: [interview.slug] })
  await release(slug)
  await publishSummary(convenor, { slug })
  return { ...setting, slug, interview }
}

test('an interview tells which findings of which published summary cite it', async () => {
  const { slug, interview } = await citedInterview()
  expect(await summariesCiting(visitor, interview.id)).toEqual([
    {
      slug,
      title: words('What we heard'),
      findings: [{ number: 2, heading: words('Evenings are when people speak') }],
    },
  ])
})

test('a summary of a private dialogue is told only to those inside', async () => {
  const { interview, miner } = await citedInterview('private')
  expect(await summariesCiting(visitor, interview.id)).toEqual([])
  expect(await summariesCiting(await makeMember(), interview.id)).toEqual([])
  expect(await summariesCiting(miner, interview.id)).toHaveLength(1)
})

test('neither a correction that cites it no more nor a withdrawn summary is told', async () => {
  const { slug, interview, rapporteur, convenor, release } = await citedInterview()
  await startCorrection(rapporteur, { slug })
  const { id, partId } = await db().citation.findFirstOrThrow({
    where: { interviewId: interview.id, part: { version: { publishedAt: null } } },
  })
  await removeCitation(rapporteur, { id })
  // A draft tells nothing yet.
  expect(await summariesCiting(visitor, interview.id)).toHaveLength(1)
  await removePart(rapporteur, { id: partId })
  await writeFront(rapporteur, {
    slug,
    title: words('What we heard'),
    brief: words('Shorter.'),
    participation: words(''),
    changeNote: words('One finding taken back.'),
  })
  await release(slug)
  await publishSummary(convenor, { slug })
  expect(await summariesCiting(visitor, interview.id)).toEqual([])
  await withdrawSummary(convenor, { slug, reason: 'Begun anew' })
  expect(await summariesCiting(convenor, interview.id)).toEqual([])
})
