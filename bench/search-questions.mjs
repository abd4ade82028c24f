// Words that many texts hold, few or none; phrases; other languages; what is spelled wrong; what only leaves out.
const some = [
  ...[
    'gold',
    'washing place',
    'mercury retort',
    'licence office fee',
    '"washing place"',
    'gold -mercury',
  ],
  ...['mine OR shaft', 'inspector', 'royalty revenue', 'kwabomu', 'takwari geologist', 'the'],
  ...['orpailleurs', 'équipement', 'eau sûre', 'géologue échantillon', 'or', 'concasseur'],
  ...['mchimbaji', 'uchimbaji', 'mgodini', 'vikundi', 'leseni ya mgodi', 'kibali'],
  ...['goldd', 'merkury', 'licennce', 'inspektor', 'orpaileur', 'wachimbaj'],
  ...[
    'xylophone',
    'quartzite nebula',
    '🎉',
    '-gold',
    'dialogue agreement deadline',
    'women loan group',
  ],
]

export const questions = Array.from({ length: 40 }, () => some).flat()
