'use server'

import { formAction } from '@/lib/web/form-action'
import {
  addOrganisation,
  archiveOrganisation,
  changeOrganisation,
  restoreOrganisation,
} from './operations'
import { changedOrganisation, newOrganisation, organisationChosen } from './schema'

const page = ({ slug }: { slug: string }) => `/organisations/${slug}`

export const add = formAction(
  newOrganisation,
  addOrganisation,
  (made) => `${page(made)}?done=added`,
)
export const change = formAction(
  changedOrganisation,
  changeOrganisation,
  (changed) => `${page(changed)}?done=changed`,
)
export const archive = formAction(organisationChosen, archiveOrganisation, page)
export const restore = formAction(organisationChosen, restoreOrganisation, page)
