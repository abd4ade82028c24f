'use server'

import { atOneTry } from '@/lib/commitments/tries'
import { slowedBy } from '@/lib/web/by-code'
import { formAction } from '@/lib/web/form-action'
import {
  addMeeting,
  addMember,
  endMembership,
  giveMembersCode,
  hearMember,
  optIn,
  writeGroup,
} from './operations'
import {
  groupInput,
  heardMemberInput,
  leftInput,
  meetingInput,
  memberInput,
  optInInput,
  whichMember,
} from './schema'

const withCode = slowedBy(atOneTry)

const desk =
  (done: string) =>
  ({ slug }: { slug: string }) =>
    `/manage/dialogues/${slug}/leadership?done=${done}`

export const saveGroup = formAction(groupInput, writeGroup, desk('groupSaved'))
export const addAMember = formAction(memberInput, addMember, desk('memberAdded'))
export const letMemberGo = formAction(leftInput, endMembership, desk('memberLeft'))
export const showMembersCode = formAction(whichMember, giveMembersCode, desk('codeGiven'))
export const memberSaidYes = formAction(heardMemberInput, hearMember, desk('memberHeard'))
export const addAMeeting = formAction(meetingInput, addMeeting, desk('meetingAdded'))
export const sayWhetherNamed = formAction(
  optInInput,
  withCode(optIn),
  () => '/commitments/confirm?done=named',
)
