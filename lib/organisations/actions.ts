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

export const add = formAction(newOrganisation, addOrganisation, page)
export const change = formAction(changedOrganisation, changeOrganisation, page)
export const archive = formAction(organisationChosen, archiveOrganisation, page)
export const restore = formAction(organisationChosen, restoreOrganisation, page)
