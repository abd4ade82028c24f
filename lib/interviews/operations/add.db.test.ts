import { beforeAll, expect, test } from 'vitest'
import {
  agree,
  fixture,
  interviewInput,
  withMediaFolder,
  makeInterviewTeam,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { interviewQueue, managedInterview } from '../managed'
import { addInterview } from './add'
import { offerInterview } from './release'

withMediaFolder()

let dialogue: InterviewTeam['dialogue']
let convenor: InterviewTeam['convenor']
let lead: InterviewTeam['lead']
let participant: InterviewTeam['participant']

beforeAll(async () => {
  ;({ dialogue, convenor, lead, participant } = await makeInterviewTeam())
})

const refusal = (code: string) => ({ name: 'Refusal', code })

test('everything at once, as the demonstration loads it', async () => {
  const { slug } = await addInterview(convenor, {
    ...interviewInput(dialogue.slug, { scope: 'public' }),
    slug: 'a-known-address',
    recordingPath: fixture('place.mp4'),
    posterPath: fixture('poster.png'),
  })
  expect(slug).toBe('a-known-address')
  await agree(slug)
  await offerInterview(convenor, { slug })
  const managed = await managedInterview(lead, slug)
  expect(managed).toMatchObject({ state: 'pending', missing: ['consent', 'editing'] })
  expect(managed.may.release).toEqual({ consent: true, editing: false })
  expect((await interviewQueue(convenor, dialogue.slug)).interviews.length).toBeGreaterThan(0)
  await expect(interviewQueue(participant, dialogue.slug)).rejects.toMatchObject({
    name: 'Refusal',
  })
  await expect(managedInterview(participant, slug)).rejects.toMatchObject(refusal('notFound'))
})
