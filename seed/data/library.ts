import type { LibraryKind } from '@/generated/prisma/enums'
import type { Translated } from '@/lib/platform/translated'
import { english } from './words'

type Story = {
  on: string
  kind: LibraryKind
  title: Translated
  abstract: Translated
  body?: Translated
  authors: string[]
  countries: string[]
  topics: string[]
  goals: string[]
  language?: string
  startsOn?: string
  endsOn?: string
  place?: string
  /** The conference that it reports back from, by its place in this list. */
  reportOf?: number
}

/** Invented people; each agreed to nothing, because nobody is behind them. */
export const authors = ['Adwoa Sarfo (demo)', 'Joseph Magesa (demo)', 'Nadia Rakoto (demo)']

/** Our own words about what is publicly known of the dialogue in Tarkwa (domain.md 1.2) and what it asked about. */
export const stories: Story[] = [
  {
    on: '2015-11-16',
    kind: 'conceptNote',
    title: english(
      'Why a dialogue in Tarkwa: concept note (demo)',
      'Pourquoi un dialogue à Tarkwa : note conceptuelle (démo)',
      'Kwa nini majadiliano Tarkwa: andiko dhana (maonyesho)',
    ),
    abstract: english(
      'About a third of Ghana’s gold came from small-scale mining in 2014. This note says whom to bring together, what to ask, and why two of the four days are spent at the pits.',
      'En 2014, environ un tiers de l’or du Ghana venait de la petite mine. Cette note dit qui réunir, que demander, et pourquoi deux des quatre jours se passent sur les sites.',
      'Mwaka 2014 takriban theluthi ya dhahabu ya Ghana ilitoka kwa wachimbaji wadogo. Andiko hili linasema nani waletwe pamoja, waulizwe nini, na kwa nini siku mbili kati ya nne ziwe machimboni.',
    ),
    authors: ['Adwoa Sarfo (demo)'],
    countries: ['GH'],
    topics: ['licensing', 'geodata', 'finance'],
    goals: ['8', '8.3', '16.7'],
  },
  {
    on: '2016-08-22',
    kind: 'researchPaper',
    title: english(
      'What keeps small mines outside the law: findings from three districts (demo)',
      'Ce qui tient la petite mine hors la loi : résultats de trois districts (démo)',
      'Kinachoweka migodi midogo nje ya sheria: matokeo ya wilaya tatu (maonyesho)',
    ),
    abstract: english(
      'Geological information, finance and simpler steps to a licence are what miners ask for first. The paper shows what each costs them today, and who could change it.',
      'Information géologique, financement et démarches plus simples : voilà ce que les mineurs demandent d’abord. Le rapport montre ce que chacun leur coûte aujourd’hui et qui pourrait le changer.',
      'Taarifa za jiolojia, fedha na hatua rahisi za leseni ndizo wachimbaji wanazoomba kwanza. Ripoti inaonyesha kila moja inawagharimu nini leo, na nani anaweza kubadilisha.',
    ),
    body: {
      language: 'en',
      texts: {
        en: '## What was asked\n\nWhat would have to change for a small mine to become a legal and safe one?\n\n## What was found\n\n- **Information.** Nobody tells miners where to look, so they dig where others have dug.\n- **Finance.** A bank asks for a licence; a licence asks for money.\n- **Steps.** Offices stand far from the pits, and each visit costs a day’s work.\n\n## Limits\n\nThe figures are invented for this demonstration.',
      },
    },
    authors: ['Adwoa Sarfo (demo)', 'Joseph Magesa (demo)'],
    countries: ['GH'],
    topics: ['licensing', 'geodata', 'finance'],
    goals: ['1.4', '8.3', '9.3'],
  },
  {
    on: '2016-09-05',
    kind: 'brief',
    title: english(
      'Three things a licence office can do tomorrow (demo)',
      'Trois choses qu’un bureau des licences peut faire demain (démo)',
      'Mambo matatu ambayo ofisi ya leseni inaweza kufanya kesho (maonyesho)',
    ),
    abstract: english(
      'Open one day a week near the pits, print the fees on the door, and answer in thirty days.',
      'Ouvrir un jour par semaine près des sites, afficher les tarifs à la porte, répondre en trente jours.',
      'Kufungua siku moja kwa wiki karibu na machimbo, kubandika ada mlangoni, na kujibu ndani ya siku thelathini.',
    ),
    authors: ['Joseph Magesa (demo)'],
    countries: ['GH', 'TZ'],
    topics: ['licensing'],
    goals: ['16.6'],
  },
  {
    on: '2016-09-15',
    kind: 'blogPost',
    title: english(
      'It began in the queue at the airport (demo)',
      'Tout a commencé dans la file de l’aéroport (démo)',
      'Ilianzia kwenye foleni ya uwanja wa ndege (maonyesho)',
    ),
    abstract: english(
      'Before anybody sat at a table, people had begun to doubt each other’s doubts.',
      'Avant même de s’asseoir à une table, chacun avait commencé à douter des doutes de l’autre.',
      'Kabla mtu yeyote hajaketi mezani, watu walikuwa wameanza kutilia shaka mashaka ya wenzao.',
    ),
    authors: ['Nadia Rakoto (demo)'],
    countries: ['GH'],
    topics: ['data_trust'],
    goals: ['17.17'],
  },
  {
    on: '2017-02-20',
    kind: 'conference',
    title: english(
      'Alternative Mining Indaba 2017',
      'Alternative Mining Indaba 2017',
      'Alternative Mining Indaba 2017',
    ),
    abstract: english(
      'More than 400 people from communities and civil society met beside the industry’s own fair.',
      'Plus de 400 personnes des communautés et de la société civile se sont réunies à côté du salon de l’industrie.',
      'Zaidi ya watu 400 kutoka jamii na asasi za kiraia walikutana kando ya maonyesho ya sekta.',
    ),
    authors: [],
    countries: ['ZA'],
    topics: ['security_hr', 'local_gov'],
    goals: ['16.7'],
    startsOn: '2017-02-06',
    endsOn: '2017-02-09',
    place: 'Cape Town',
  },
  {
    on: '2017-02-24',
    kind: 'report',
    title: english(
      'Back from Cape Town: who spoke for the pits (demo)',
      'Retour du Cap : qui a parlé pour les mines (démo)',
      'Kutoka Cape Town: nani alisema kwa niaba ya machimbo (maonyesho)',
    ),
    abstract: english(
      'Small-scale miners were spoken about in many rooms, and heard in few.',
      'On a parlé des petits mineurs dans bien des salles ; on les a entendus dans peu.',
      'Wachimbaji wadogo walizungumziwa katika vyumba vingi, na kusikika katika vichache.',
    ),
    authors: ['Nadia Rakoto (demo)'],
    countries: ['ZA', 'GH'],
    topics: ['security_hr'],
    goals: ['16.7'],
    reportOf: 4,
  },
  {
    on: '2015-12-14',
    kind: 'brief',
    title: english(
      'The research in four pages, to read before the table (demo)',
      'La recherche en quatre pages, à lire avant la table (démo)',
      'Utafiti kwa kurasa nne, wa kusoma kabla ya kukaa mezani (maonyesho)',
    ),
    abstract: english(
      'What was asked in three districts, of whom, and what nobody knows yet. Written for people who weren’t there.',
      'Ce qui a été demandé dans trois districts, à qui, et ce que personne ne sait encore. Pour celles et ceux qui n’y étaient pas.',
      'Kilichoulizwa katika wilaya tatu, nani aliulizwa, na kile ambacho bado hakuna anayekijua. Kwa wasiokuwepo.',
    ),
    authors: ['Adwoa Sarfo (demo)'],
    countries: ['GH'],
    topics: ['licensing', 'geodata'],
    goals: ['8.3'],
  },
]

/** Drawn by this program and labelled so: there are no photographs of people who don't exist. */
export const drawings = [
  {
    svg: '<rect width="1200" height="800" fill="#e9dfc7"/><path d="M0 620L320 300l260 210 240-320 380 430v180H0z" fill="#b08d57"/><circle cx="980" cy="150" r="70" fill="#d9a441"/>',
    alt: english(
      'A drawing: heaps of sand before a low sun',
      'Un dessin : des tas de sable devant un soleil bas',
      'Mchoro: vichuguu vya mchanga mbele ya jua la chini',
    ),
  },
  {
    svg: '<rect width="1200" height="800" fill="#dfe8ea"/><path d="M120 260l960 220v90L120 350z" fill="#7a5a36"/><path d="M150 300l900 205" stroke="#5a9fb5" stroke-width="34"/>',
    alt: english(
      'A drawing: water runs down a wooden sluice',
      'Un dessin : l’eau coule dans un couloir de bois',
      'Mchoro: maji yanatiririka kwenye mfereji wa mbao',
    ),
  },
  {
    svg: '<rect width="1200" height="800" fill="#e7ebe2"/><ellipse cx="600" cy="470" rx="380" ry="150" fill="#6b6f72"/><ellipse cx="600" cy="450" rx="310" ry="105" fill="#3f4a4d"/><circle cx="560" cy="470" r="9" fill="#d9a441"/><circle cx="640" cy="486" r="6" fill="#d9a441"/>',
    alt: english(
      'A drawing: a pan with two grains of gold',
      'Un dessin : une batée avec deux grains d’or',
      'Mchoro: sufuria yenye punje mbili za dhahabu',
    ),
  },
]
