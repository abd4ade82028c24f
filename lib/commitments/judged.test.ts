import { describe, expect, test } from 'vitest'
import { asBands, asCounts, asSteps, type Figure } from '@/lib/common-ground/figures'
import { headlineText } from '@/components/commitments/words'
import { judged, judgementOf } from './judged'

const tally = (agree: number, disagree: number, unsure = 0) => ({ agree, disagree, unsure })
const owner = {
  name: null,
  role: 'Officer',
  organisation: { slug: null, name: 'the Ministry' },
  group: 'government' as const,
}

describe('what a group says', () => {
  test.each<[string, Figure, ReturnType<typeof judgementOf>]>([
    ['nobody answered', { kind: 'absent' }, 'few'],
    ['too few to be shown', { kind: 'hidden' }, 'few'],
    ['twelve of fourteen against', asBands(tally(1, 12, 1)), 'disputes'],
    ['five of five against', asBands(tally(0, 5)), 'disputes'],
    ['nine of ten for', asBands(tally(9, 1)), 'agrees'],
    ['half and half', asBands(tally(7, 7)), 'divided'],
    ['most unsure', asBands(tally(1, 1, 12)), 'divided'],
    ['counted, for', asCounts(tally(30, 5)), 'agrees'],
    ['counted, nearly even', asCounts(tally(16, 14)), 'divided'],
    ['in steps, against', asSteps(tally(3, 40, 2)), 'disputes'],
  ])('%s', (_name, figure, judgement) => {
    expect(judgementOf(figure)).toBe(judgement)
  })

  test('no number that isn’t shown can change the word: figures that look alike say the same', () => {
    for (let people = 5; people < 20; people += 1) {
      for (let agree = 0; agree <= people; agree += 1) {
        const shown = asBands(tally(agree, people - agree))
        const again = JSON.parse(JSON.stringify(shown)) as Figure
        expect(judgementOf(again)).toBe(judgementOf(shown))
      }
    }
  })
})

describe('the headline', () => {
  const says = [
    { group: 'government' as const, figure: asBands(tally(9, 0)) },
    { group: 'miners' as const, figure: asBands(tally(0, 12)) },
    { group: 'industry' as const, figure: { kind: 'hidden' } satisfies Figure },
    { group: 'civilSociety' as const, figure: asBands(tally(6, 6)) },
  ]

  test('says who reported it, and what the other groups say', () => {
    const told = {
      status: 'complete' as const,
      isByOwner: true,
      judged: judged(says, 'government'),
    }
    expect(headlineText(told, owner, 'en')).toBe(
      'Done, says the Ministry; disputed by miners; civil society are divided; too few answers from industry',
    )
    expect(headlineText(told, owner, 'fr')).toContain('contesté par les artisans miniers')
    expect(headlineText(told, owner, 'sw')).toContain('wanapinga: wachimbaji')
  })

  test('never counts the owner’s own group as another one', () => {
    const { agrees, own } = judged(says, 'government')
    expect(agrees).toEqual([])
    expect(own?.group).toBe('government')
  })

  test('names the team where it wasn’t the owner who reported', () => {
    const told = { status: 'limited' as const, isByOwner: false, judged: judged([], 'government') }
    expect(headlineText(told, owner, 'en')).toBe('Limited, say those who run the dialogue')
  })
})
