'use server'

import { formAction } from '@/lib/web/form-action'
import { letReadEarly, letReadNoLonger } from './operations/early'
import { removeFile } from './operations/files'
import { movePhoto, removePhoto } from './operations/photos'
import { publishItem, reopenItem, scheduleItem, withdrawItem } from './operations/publish'
import { addItem, editItem } from './operations/write'
import {
  earlyInput,
  itemInput,
  newItem,
  notEarlyInput,
  scheduleInput,
  whichItem,
  whichPart,
  withdrawInput,
} from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/library/${slug}`

export const begin = formAction(newItem, addItem, desk)
export const save = formAction(itemInput, editItem, (item) => `${desk(item)}?done=saved`)
export const publish = formAction(whichItem, publishItem, (item) => `${desk(item)}?done=published`)
export const schedule = formAction(
  scheduleInput,
  scheduleItem,
  (item) => `${desk(item)}?done=scheduled`,
)
export const reopen = formAction(whichItem, reopenItem, (item) => `${desk(item)}?done=reopened`)
export const withdraw = formAction(
  withdrawInput,
  withdrawItem,
  (item) => `${desk(item)}?done=withdrawn`,
)
export const letRead = formAction(earlyInput, letReadEarly, (item) => `${desk(item)}?done=letRead`)
export const letReadNot = formAction(
  notEarlyInput,
  letReadNoLonger,
  (item) => `${desk(item)}?done=saved`,
)
export const dropFile = formAction(whichPart, removeFile, (item) => `${desk(item)}?done=dropped`)
export const dropPhoto = formAction(whichPart, removePhoto, (item) => `${desk(item)}?done=dropped`)
export const putEarlier = formAction(whichPart, movePhoto, (item) => `${desk(item)}#photos`)
