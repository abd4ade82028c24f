import { expect, test } from 'vitest'
import { InMemory, typeOfBytes } from '@/lib/platform/media'
import { stripWav } from '@/lib/platform/recordings/strip-wav'
import { hum } from './hum'

test('a hum is sound of its length, and the same each time', async () => {
  const bytes = hum({ seconds: 5, hertz: 220 })
  expect(await typeOfBytes(bytes)).toBe('audio/wav')
  expect(await stripWav(new InMemory(Buffer.from(bytes)))).toMatchObject({
    durationSeconds: 5,
    isPlayable: true,
  })
  expect(hum({ seconds: 5, hertz: 220 }).equals(bytes)).toBe(true)
})
