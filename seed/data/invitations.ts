import type { StakeholderGroup } from '@/generated/prisma/enums'

export type DemoInvitation = {
  id: string
  name: string
  group: StakeholderGroup
  organisation: string | null
  language: 'en' | 'fr' | 'sw'
  /** Null: by printed letter. */
  email: string | null
  isDelegable: boolean
  /** What they said, if they have answered. */
  says: { yes: { isWoman: boolean } } | { no: string } | null
}

type Line = readonly [
  name: string,
  group: StakeholderGroup,
  organisation: string | null,
  language: 'en' | 'fr' | 'sw',
  way: 'mail' | 'letter',
  whom: 'this person' | 'or another',
  says: 'a woman comes' | 'comes' | { no: string } | null,
]

/** Thirty-eight invented people are asked to the four days at Nsuta Hills, nineteen come. */
const lines: readonly Line[] = [
  [
    'Yaa Amankwah',
    'miners',
    'Women’s washing group, Bonsa road',
    'en',
    'letter',
    'this person',
    'a woman comes',
  ],
  ['Kofi Baidoo', 'miners', null, 'en', 'mail', 'this person', 'comes'],
  [
    'District office for mines',
    'government',
    'District assembly',
    'en',
    'mail',
    'or another',
    'comes',
  ],
  [
    'Fatou Diarra',
    'civilSociety',
    'Réseau des orpailleuses',
    'fr',
    'mail',
    'this person',
    { no: 'I travel in that week.' },
  ],
  ['Neema Massawe', 'miners', 'Chama cha wachimbaji', 'sw', 'letter', 'this person', null],
  [
    'Akosua Badu',
    'miners',
    'Women’s washing group, Bonsa road',
    'en',
    'letter',
    'this person',
    'a woman comes',
  ],
  ['Kwaku Entsie', 'miners', null, 'en', 'letter', 'this person', 'comes'],
  ['Yaw Arhin', 'miners', null, 'en', 'letter', 'this person', 'comes'],
  [
    'Esi Quansah',
    'miners',
    'Women’s washing group, Bonsa road',
    'en',
    'letter',
    'this person',
    null,
  ],
  ['Kojo Amissah', 'miners', null, 'en', 'letter', 'this person', null],
  ['Kwabena Tawiah', 'miners', null, 'en', 'letter', 'this person', null],
  ['Adwoa Sam', 'miners', null, 'en', 'letter', 'this person', null],
  [
    'Kwesi Anaman',
    'miners',
    'Association of small mines',
    'en',
    'mail',
    'or another',
    { no: 'Our shift is on.' },
  ],
  ['Ato Bentil', 'miners', 'Association of small mines', 'en', 'mail', 'this person', null],
  ['Environment unit', 'government', 'Western basin', 'en', 'mail', 'or another', 'comes'],
  [
    'Regional planning office',
    'government',
    'Regional council',
    'en',
    'mail',
    'or another',
    'comes',
  ],
  [
    'Mercy Danquah',
    'government',
    'District assembly',
    'en',
    'mail',
    'this person',
    'a woman comes',
  ],
  ['Health directorate', 'government', 'District health service', 'en', 'mail', 'or another', null],
  ['Water office', 'government', 'Regional water office', 'en', 'mail', 'or another', null],
  [
    'Police liaison officer',
    'government',
    'District police',
    'en',
    'mail',
    'or another',
    { no: 'Another duty on these days.' },
  ],
  ['Land registry', 'government', 'Regional lands office', 'en', 'mail', 'or another', null],
  ['Mines inspectorate', 'government', 'Inspectorate', 'en', 'mail', 'or another', null],
  ['Grace Obiri', 'civilSociety', 'River keepers', 'en', 'mail', 'this person', 'a woman comes'],
  ['Samuel Ofosu', 'civilSociety', 'Land and law centre', 'en', 'mail', 'this person', 'comes'],
  [
    'Lydia Appau',
    'civilSociety',
    'Children out of pits',
    'en',
    'mail',
    'this person',
    'a woman comes',
  ],
  ['Clean water group', 'civilSociety', 'Clean water group', 'en', 'mail', 'or another', 'comes'],
  ['Peter Asamani', 'civilSociety', 'Faith council', 'en', 'mail', 'this person', 'comes'],
  ['Rights desk', 'civilSociety', 'Rights desk', 'en', 'mail', 'or another', null],
  ['Youth forum', 'civilSociety', 'Youth forum', 'en', 'mail', 'or another', null],
  [
    'Market women’s union',
    'civilSociety',
    'Market women’s union',
    'en',
    'letter',
    'or another',
    null,
  ],
  ['Buyers’ office', 'industry', 'Licensed buyers', 'en', 'mail', 'or another', 'comes'],
  ['Processing plant', 'industry', 'A small plant', 'en', 'mail', 'or another', 'comes'],
  ['Equipment hire', 'industry', 'Equipment hire', 'en', 'mail', 'or another', 'comes'],
  ['Ruth Mensima', 'industry', 'A medium-size company', 'en', 'mail', 'this person', null],
  ['Refinery contact', 'industry', 'A refinery', 'en', 'mail', 'or another', null],
  ['Transport owners', 'industry', 'Transport owners', 'en', 'mail', 'or another', null],
  [
    'Queen mother’s household',
    'community',
    'Traditional council',
    'en',
    'letter',
    'or another',
    'a woman comes',
  ],
  [
    'Elders of the hills',
    'community',
    'Traditional council',
    'en',
    'letter',
    'or another',
    'comes',
  ],
]

const told = (
  [name, group, organisation, language, way, whom, says]: Line,
  index: number,
): DemoInvitation => ({
  id: `in-${index + 1}`,
  name: `${name} (demo)`,
  group,
  organisation,
  language,
  email: way === 'mail' ? `in-${index + 1}@demo.example` : null,
  isDelegable: whom === 'or another',
  says: typeof says === 'string' ? { yes: { isWoman: says === 'a woman comes' } } : says,
})

export const invitations: readonly DemoInvitation[] = lines.map(told)

/** Written down and not sent yet: the dry run has something to show. */
export const draftInvitations: readonly DemoInvitation[] = [
  {
    ...told(
      ['Ekow Sackey', 'industry', 'A medium-size company', 'en', 'mail', 'or another', null],
      99,
    ),
    id: 'in-draft',
  },
]
