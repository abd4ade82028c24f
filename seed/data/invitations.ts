import type { StakeholderGroup } from '@/generated/prisma/enums'

type DemoInvitation = {
  id: string
  name: string
  group: StakeholderGroup
  organisation: string | null
  language: 'en' | 'fr' | 'sw'
  /** Null: by printed letter. */
  email: string | null
  isDelegable: boolean
  /** What they said, if they have answered. */
  says: { no: string } | null
}

/** Invented people who are asked to the four days at Nsuta Hills. */
export const invitations: readonly DemoInvitation[] = [
  {
    id: 'in-1',
    name: 'Yaa Amankwah (demo)',
    group: 'miners',
    organisation: 'Women’s washing group, Bonsa road',
    language: 'en',
    email: null,
    isDelegable: false,
    says: null,
  },
  {
    id: 'in-2',
    name: 'Kofi Baidoo (demo)',
    group: 'miners',
    organisation: null,
    language: 'en',
    email: 'in-2@demo.example',
    isDelegable: false,
    says: null,
  },
  {
    id: 'in-3',
    name: 'District office for mines (demo)',
    group: 'government',
    organisation: 'District assembly',
    language: 'en',
    email: 'in-3@demo.example',
    isDelegable: true,
    says: null,
  },
  {
    id: 'in-4',
    name: 'Fatou Diarra (demo)',
    group: 'civilSociety',
    organisation: 'Réseau des orpailleuses',
    language: 'fr',
    email: 'in-4@demo.example',
    isDelegable: false,
    says: { no: 'I travel in that week.' },
  },
  {
    id: 'in-5',
    name: 'Neema Massawe (demo)',
    group: 'miners',
    organisation: 'Chama cha wachimbaji',
    language: 'sw',
    email: null,
    isDelegable: false,
    says: null,
  },
]

/** Written down and not sent yet: the dry run has something to show. */
export const draftInvitations: readonly DemoInvitation[] = [
  {
    id: 'in-6',
    name: 'Ekow Sackey (demo)',
    group: 'industry',
    organisation: 'A medium-size company',
    language: 'en',
    email: 'in-6@demo.example',
    isDelegable: true,
    says: null,
  },
]
