import { expect, test } from 'vitest'
import { saveMyAnswers } from '@/lib/forms/answering'
import { saveMyNeeds } from '@/lib/needs/operations'
import { openSheet } from '@/lib/needs/sheet'
import { db } from '@/lib/platform/db'
import { makeAdministrator, mergeWish } from '@/lib/testing/merging'
import { needsSetting } from '@/lib/testing/make-needs'
import { mergePeople } from './merge'

test.each(['the kept record', 'the other record'])(
  'answers and needs for one event: the kept record’s, else the other’s; the place of %s stays',
  async (whose) => {
    const { slug, eventId, asks, guest, ids, says } = await needsSetting()
    const [both, one] = [await asks(), await asks()]
    const [kept, merged] = [await guest('miners', 'Efua'), await guest('miners', 'Efua A.')]
    const weaker = whose === 'the kept record' ? merged : kept
    const answer = (member: typeof kept.member, answers: Record<string, string>) =>
      saveMyAnswers(member, { slug, shown: Object.keys(answers), answers })
    await answer(kept.member, { [both]: 'yes' })
    await answer(merged.member, { [both]: 'no', [one]: 'no' })
    await saveMyNeeds(merged.member, { slug, ...says({ [ids.from]: 'Prestea' }) })
    await db().eventRegistration.update({
      where: { id: weaker.registrationId },
      data: { state: 'waitlisted', place: null, turn: 9 },
    })
    await mergePeople(
      await makeAdministrator(),
      mergeWish(kept.member.personId, merged.member.personId),
    )
    const [left, ...more] = await db().eventRegistration.findMany({
      where: { eventId },
      include: { answers: true, needs: true },
    })
    expect([left?.personId, left?.state, more]).toEqual([kept.member.personId, 'confirmed', []])
    expect(left?.answers.map(({ questionId, value }) => [questionId, value]).sort()).toEqual(
      [
        [both, 'yes'],
        [one, 'no'],
      ].sort(),
    )
    expect(openSheet(left?.id ?? '', left?.needs)?.answers).toEqual({ [ids.from]: 'Prestea' })
  },
)
