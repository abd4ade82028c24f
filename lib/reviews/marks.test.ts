import { expect, test } from 'vitest'
import { changedSince, givenOf, isUnchanged } from './marks'

const part = (key: string, text: string, cited: string[] = []) => ({ key, texts: { text }, cited })

test('tells which parts are others than the participants were given', () => {
  const given = givenOf({ title: 'A' }, [part('1', 'one', ['x', 'y']), part('2', 'two')])
  expect(isUnchanged(changedSince(given, given))).toBe(true)
  // The order of references is nobody's words.
  expect(givenOf({ title: 'A' }, [part('1', 'one', ['y', 'x']), part('2', 'two')])).toEqual(given)
  const now = givenOf({ title: 'B' }, [part('1', 'one', ['x']), part('3', 'three')])
  expect(changedSince(given, now)).toEqual({ front: true, parts: ['1', '3'], removed: 1 })
})
