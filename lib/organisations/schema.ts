import { z } from 'zod'
import { StakeholderGroup } from '@/generated/prisma/enums'
import { isCountry } from '@/lib/platform/countries'
import { optionalText, optionalUrl } from '@/lib/platform/inputs'
import { isBlank, translatedInput } from '@/lib/platform/translated'

export const organisationLimits = { name: 120, about: 1_000 } as const

const emptyToNull = (text: string) => (text === '' ? null : text)

const details = {
  name: z.string().trim().min(1).max(organisationLimits.name),
  group: z
    .union([z.literal(''), z.enum(StakeholderGroup)])
    .default('')
    .transform((group) => (group === '' ? null : group)),
  country: z
    .string()
    .default('')
    .refine((code) => code === '' || isCountry(code), { message: 'choose' })
    .transform(emptyToNull),
  about: translatedInput(organisationLimits.about)
    .optional()
    .transform((content) => (content === undefined || isBlank(content) ? null : content)),
  website: optionalUrl,
  contactEmail: z
    .string()
    .trim()
    .toLowerCase()
    .max(200)
    .default('')
    .refine((address) => address === '' || z.email().safeParse(address).success, {
      message: 'email',
    })
    .transform(emptyToNull),
}

export const newOrganisation = z.object({
  nonce: z.string(),
  slug: optionalText(60),
  ...details,
})
export type NewOrganisation = z.output<typeof newOrganisation>

export const changedOrganisation = z.object({ organisationId: z.uuid(), ...details })
export type ChangedOrganisation = z.output<typeof changedOrganisation>

export const organisationChosen = z.object({ organisationId: z.uuid() })
export type OrganisationChosen = z.output<typeof organisationChosen>
