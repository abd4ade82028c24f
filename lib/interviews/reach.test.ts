import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConsentFacet, ConsentStep, ConsentUse, InterviewForm } from '@/generated/prisma/enums'
import { showsFor } from './reach'
import type { Standing } from './standing'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const today = day('2026-11-26')
const film = { form: 'full', hasVideo: true } as const

const consent = (facets: ConsentFacet[], wish: Partial<Standing> = {}): Standing => ({
  step: 'given',
  reviewOn: day('2028-11-26'),
  grants: facets.map((facet) => ({ use: 'publicWeb', facet })),
  ...wish,
})
const everything = consent(['words', 'name', 'face', 'voice'])
const nothing = { words: false, recording: false, picture: false, external: false }
const all = { words: true, recording: true, picture: true, external: true }
// What lies with somebody else shows a face and a voice as they are.
const onlyHere = { ...all, external: false }
const onlyWords = { ...nothing, words: true }

test('everything is shown for the use that was agreed to, and nothing for another', () => {
  expect(showsFor([everything], 'publicWeb', film, today)).toEqual(all)
  expect(showsFor([everything], 'radio', film, today)).toEqual(nothing)
})

test('nobody has agreed where nobody speaks, or nobody was asked', () => {
  expect(showsFor([], 'publicWeb', film, today)).toEqual(nothing)
  expect(showsFor([null], 'publicWeb', film, today)).toEqual(nothing)
})

test('it ends on the day of review, not the day after', () => {
  const until = (reviewOn: string) => [consent(['words'], { reviewOn: day(reviewOn) })]
  expect(showsFor(until('2026-11-27'), 'publicWeb', film, today).words).toBe(true)
  expect(showsFor(until('2026-11-26'), 'publicWeb', film, today).words).toBe(false)
})

test.each([
  ['full', ['words', 'voice', 'face'], all],
  ['full', ['words', 'voice'], onlyWords],
  ['full', ['words'], onlyWords],
  ['full', ['voice', 'face'], nothing],
  ['blurred', ['words', 'voice'], onlyHere],
  ['blurred', ['words', 'voice', 'face'], onlyHere],
  ['blurred', ['words'], { ...onlyWords, picture: true }],
  ['outline', ['words', 'voice'], onlyHere],
] satisfies [InterviewForm, ConsentFacet[], object][])(
  'a film as %s, with consent to %s',
  (form, facets, shown) => {
    expect(showsFor([consent(facets)], 'publicWeb', { form, hasVideo: true }, today)).toEqual(shown)
  },
)

test('an altered voice needs consent to the words only; a voice alone shows no face', () => {
  const heard = (form: InterviewForm, facets: ConsentFacet[]) =>
    showsFor([consent(facets)], 'publicWeb', { form, hasVideo: false }, today).recording
  expect(heard('alteredVoice', ['words'])).toBe(true)
  expect(heard('alteredVoice', ['voice'])).toBe(false)
  expect(heard('voiceOnly', ['words', 'voice'])).toBe(true)
  expect(heard('voiceOnly', ['words'])).toBe(false)
})

const standing = fc.option(
  fc.record({
    step: fc.constantFrom(...Object.values(ConsentStep)),
    reviewOn: fc.constantFrom(day('2026-11-26'), day('2026-11-27'), day('2030-01-01')),
    grants: fc.array(
      fc.record({
        use: fc.constantFrom(...Object.values(ConsentUse)),
        facet: fc.constantFrom(...Object.values(ConsentFacet)),
      }),
    ),
  }),
)

test('one more speaker never widens what is shown', () => {
  fc.assert(
    fc.property(
      fc.array(standing, { minLength: 1, maxLength: 3 }),
      standing,
      fc.constantFrom(...Object.values(ConsentUse)),
      fc.constantFrom(...Object.values(InterviewForm)),
      fc.boolean(),
      (speakers, another, use, form, hasVideo) => {
        const alone = showsFor(speakers, use, { form, hasVideo }, today)
        const together = showsFor([...speakers, another], use, { form, hasVideo }, today)
        for (const key of ['words', 'recording', 'picture', 'external'] as const) {
          expect(together[key] && !alone[key]).toBe(false)
        }
        expect((alone.recording || alone.picture) && !alone.words).toBe(false)
      },
    ),
  )
})
