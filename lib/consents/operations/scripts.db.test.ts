import { expect, test } from 'vitest'
import { newToken } from '@/lib/platform/ids'
import { words } from '@/lib/testing/make'
import { makeInterviewTeam } from '@/lib/testing/make-interview'
import { scriptsOf } from '../queries/scripts'
import { addScript } from './scripts'

test('a correction is the next version; two at once get two numbers; few may write', async () => {
  const { dialogue, convenor, lead, facilitator, participant } = await makeInterviewTeam()
  const { slug } = dialogue
  const script = () => ({ slug, nonce: newToken(), text: words('May we film you?') })
  const same = script()
  await Promise.all([addScript(convenor, same), addScript(convenor, same)])
  await Promise.all([addScript(convenor, script()), addScript(lead, script())])
  const { scripts, mayWrite } = await scriptsOf(facilitator, slug)
  expect(scripts.map(({ version }) => version)).toEqual([3, 2, 1])
  expect(mayWrite).toBe(false)
  for (const actor of [facilitator, participant]) {
    await expect(addScript(actor, script())).rejects.toMatchObject({ code: 'needsRole' })
  }
  await expect(scriptsOf(participant, slug)).rejects.toMatchObject({ code: 'needsRole' })
})
