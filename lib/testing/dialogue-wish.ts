import { newToken } from '@/lib/platform/ids'
import { words } from './make'
import type { NewDialogue } from '@/lib/dialogues/schema'

const none = { takesPart: false, target: null }
const wanted = { takesPart: true, target: 12 }

/** What somebody fills in to begin a dialogue, in tests. */
export function dialogueWish(change: Partial<NewDialogue> = {}): NewDialogue {
  return {
    nonce: newToken(),
    slug: null,
    title: words('Cleaner processing'),
    description: words('What would have to be true'),
    access: 'public',
    howToAsk: null,
    country: 'GH',
    district: 'Tarkwa-Nsuaem',
    languages: ['en'],
    topics: ['mercury'],
    goals: [],
    startsOn: new Date('2027-01-07T00:00:00Z'),
    endsOn: new Date('2027-01-10T00:00:00Z'),
    rule: 'chatham',
    hosts: [],
    groups: {
      government: wanted,
      civilSociety: wanted,
      industry: wanted,
      miners: wanted,
      community: wanted,
      academia: none,
      media: none,
      partner: none,
    },
    background: [],
    missingVoices: null,
    ...change,
  }
}
