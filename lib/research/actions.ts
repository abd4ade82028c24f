'use server'

import { formAction } from '@/lib/web/form-action'
import {
  addMember,
  changeMember,
  dropMember,
  moveItem,
  moveMember,
  tieItem,
  untieItem,
} from './operations'
import { memberInput, newMember, placeInput, whichOne } from './schema'

const desk =
  (done: string) =>
  ({ slug }: { slug: string }) =>
    `/manage/dialogues/${slug}/research?done=${done}`

export const nameMember = formAction(newMember, addMember, desk('named'))
export const saveMember = formAction(memberInput, changeMember, desk('saved'))
export const dropNamed = formAction(whichOne, dropMember, desk('dropped'))
export const putMemberEarlier = formAction(whichOne, moveMember, desk('moved'))
export const tieDocument = formAction(placeInput, tieItem, desk('tied'))
export const untieDocument = formAction(whichOne, untieItem, desk('untied'))
export const putDocumentEarlier = formAction(whichOne, moveItem, desk('moved'))
