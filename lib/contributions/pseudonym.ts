import { randomNumber } from '@/lib/platform/ids'

/*
 * Trees and plants, then stars: words that English, French and Swahili write alike or leave as they are, and that say
 * nothing of a place, a people, a religion or a rank.
 */
const first = [
  ...['Acacia', 'Aloe', 'Anis', 'Baobab', 'Banana', 'Cacao', 'Cola', 'Indigo', 'Kapok', 'Kiwi'],
  ...[
    'Lantana',
    'Lotus',
    'Mango',
    'Moringa',
    'Neem',
    'Okra',
    'Papaya',
    'Sisal',
    'Tamarin',
    'Vanilla',
  ],
] as const
const second = [
  ...[
    'Adhara',
    'Algol',
    'Altair',
    'Antares',
    'Atria',
    'Avior',
    'Canopus',
    'Capella',
    'Deneb',
    'Mimosa',
  ],
  ...['Mira', 'Mizar', 'Polaris', 'Regulus', 'Rigel', 'Saiph', 'Sirius', 'Spica', 'Vega', 'Wezen'],
] as const

/** "Baobab Vega 37": drawn at random, never made from anything of the person. 36,000 of them. */
export function drawPseudonym(): string {
  return `${pick(first)} ${pick(second)} ${10 + randomNumber(90)}`
}

function pick(words: readonly string[]): string {
  return words[randomNumber(words.length)] ?? ''
}
