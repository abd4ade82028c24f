'use server'

import { formAction } from '@/lib/web/form-action'
import { setFlash } from '@/lib/web/flash'
import { afterRow, importsOf, reviewOf, rowOf } from './destinations'
import { addRow } from './operations/add-row'
import { acceptRow, leaveRowOut, undoRow } from './operations/decide'
import { allowUnregistered, discardImport, showSender } from './operations/discard'
import { finishImport } from './operations/finish'
import { readAgain } from './operations/read-again'
import { decideSeveral } from './operations/several'
import { nextWaiting } from './queries/review'
import {
  acceptInput,
  addRowInput,
  allowInput,
  discardInput,
  finishInput,
  leaveOutInput,
  readAgainInput,
  rowInput,
  severalInput,
  unmaskInput,
} from './schema'

export const takeRowIn = formAction(acceptInput, acceptRow, async ({ code, ...row }) => {
  if (code) await setFlash('import-code', { id: row.id, number: String(row.number), code })
  return afterRow(row, 'accepted', await nextWaiting(row.id, row.number))
})

export const leaveOutRow = formAction(leaveOutInput, leaveRowOut, async (row) =>
  afterRow(row, 'left', await nextWaiting(row.id, row.number)),
)

export const takeBackRow = formAction(rowInput, undoRow, (row) => rowOf(row, row.number))

export const decideTicked = formAction(
  severalInput,
  decideSeveral,
  ({ done, kept, ...of }, { deed }) => `${reviewOf(of)}?several=${deed}&rows=${done}&kept=${kept}`,
)

export const readFileAgain = formAction(
  readAgainInput,
  readAgain,
  (of) => `${reviewOf(of)}?done=read`,
)

export const typeRow = formAction(
  addRowInput,
  addRow,
  (of) => `${reviewOf(of)}?done=typed&row=${of.number}#type`,
)

export const showSenderOfRow = formAction(
  unmaskInput,
  showSender,
  (row) => `${rowOf(row, row.number)}#sender`,
)

export const finishReview = formAction(
  finishInput,
  finishImport,
  (of) => `${reviewOf(of)}?done=finished`,
)

export const throwImportAway = formAction(
  discardInput,
  discardImport,
  ({ slug }) => `${importsOf(slug)}?done=discarded`,
)

export const sayWhoMayBeTakenIn = formAction(
  allowInput,
  allowUnregistered,
  ({ slug }) => `${importsOf(slug)}?done=allowed`,
)
