import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import {
  interviewInput,
  withMediaFolder,
  makeInterviewTeam,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { addCaptions, removeCaptions, setCaptions } from './captions'
import { createInterview } from './write'

withMediaFolder()

let dialogue: InterviewTeam['dialogue']
let convenor: InterviewTeam['convenor']
let participant: InterviewTeam['participant']

beforeAll(async () => {
  ;({ dialogue, convenor, participant } = await makeInterviewTeam())
})

const refusal = (code: string) => ({ name: 'Refusal', code })

describe('captions', () => {
  test('a file that can’t be read says which line', async () => {
    const { slug } = await createInterview(convenor, interviewInput(dialogue.slug))
    const file = new File(['1\n00:00:01,000 --> later\nHello'], '../../x.srt')
    const input = { slug, language: 'en', isGloss: false, file }
    await expect(addCaptions(convenor, input)).rejects.toMatchObject({
      code: 'captions.time',
      field: 'file',
      params: { line: 2 },
    })
    await expect(addCaptions(participant, input)).rejects.toMatchObject(refusal('notFound'))
  })

  test('one set a language; a new one replaces it, and it can go', async () => {
    const { slug, id } = await createInterview(convenor, interviewInput(dialogue.slug))
    for (const word of ['one', 'two']) {
      const text = `00:00.000 --> 00:01.000\n${word} <img src=x onerror=alert(1)>`
      await setCaptions(convenor, { slug, language: 'en', isGloss: false, text })
    }
    const [kept, ...more] = await db().caption.findMany({ where: { interviewId: id } })
    expect(more).toEqual([])
    expect(kept?.vtt).toContain('two')
    expect(kept?.vtt).not.toContain('<img')
    await removeCaptions(convenor, { slug, language: 'en' })
    await expect(removeCaptions(convenor, { slug, language: 'en' })).rejects.toMatchObject(
      refusal('notFound'),
    )
  })
})
