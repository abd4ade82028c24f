import { fromNow } from '../kinds'
import type { Interview } from '../published-kinds'
import { english } from '../words'

export const i09: Interview = {
  id: 'I09',
  slug: 'ore-from-the-neighbours',
  persona: 'tz-ind-1',
  dialogue: 'tz-2017',
  title: english('Ore from the neighbours', 'Le minerai des voisins', 'Mawe kutoka kwa majirani'),
  abstract: english(
    'A manager of a large mine says under which conditions it could buy ore from a cooperative next door. Two proofs are missing: no child and no mercury. Who pays for the proof is still open.',
    'Un responsable d’une grande mine dit à quelles conditions elle pourrait acheter le minerai d’une coopérative voisine. Deux preuves manquent : pas d’enfant, pas de mercure. Qui paie la preuve, la question reste ouverte.',
    'Meneja wa mgodi mkubwa anaeleza masharti ya kununua mawe kutoka ushirika jirani. Ushahidi wa mambo mawili unakosekana: hakuna mtoto, hakuna zebaki. Nani atalipia ushahidi huo bado haijaamuliwa.',
  ),
  topics: ['land_lsm', 'market', 'child_labour', 'mercury'],
  seconds: 150,
  spoken: 'en',
  subtitles: ['en', 'sw'],
  gloss: false,
  mediaState: 'full',
  media: 'i09.mp4',
  poster: 'i09.png',
  scope: 'public',
  attribution: 'role',
  consentForm: 'written',
  consentUses: ['dialogue', 'public_web'],
  recordedOn: '2017-11-10',
  publishedOn: '2017-12-14',
  reviewOn: fromNow(300),
  releases: ['consent', 'editing'],
  lines: [
    { en: '– Where do you stand in this work?', sw: '– Wewe unahusika vipi na kazi hii?' },
    {
      en: 'I manage what a large mine owes to the people around it, and what it asks of them.',
      sw: 'Ninasimamia wajibu wa mgodi mkubwa kwa watu wanaouzunguka, na kile unachowaomba.',
    },
    {
      en: 'Four hundred metres from our plant a cooperative crushes ore by hand.',
      sw: 'Mita mia nne kutoka mtambo wetu, ushirika mmoja unaponda mawe kwa mikono.',
    },
    { en: '– Could you buy it?', sw: '– Mnaweza kuyanunua?' },
    {
      en: 'The machine could take it tomorrow. The price would suit both of us.',
      sw: 'Mtambo unaweza kuyapokea hata kesho. Bei ingetufaa sote wawili.',
    },
    {
      en: 'What stops us is two questions that our own buyers will ask.',
      sw: 'Kinachotuzuia ni maswali mawili ambayo wanunuzi wetu watatuuliza.',
    },
    {
      en: 'Did a child work there, and did mercury reach the river?',
      sw: 'Je, mtoto alifanya kazi pale, na je, zebaki ilifika mtoni?',
    },
    {
      en: 'I can’t answer “probably not”. I need a paper that somebody else has signed.',
      sw: 'Siwezi kujibu “labda hapana”. Nahitaji karatasi iliyotiwa sahihi na mtu mwingine.',
    },
    { en: '– Who should pay for that paper?', sw: '– Nani alipie karatasi hiyo?' },
    {
      en: 'Honestly, we have not settled it. I would begin with us paying for the first year.',
      sw: 'Kwa kweli, hatujaafikiana. Mimi ningeanza na sisi kulipia mwaka wa kwanza.',
    },
    {
      en: 'After that, a share from each tonne, so that neither side owns the inspector.',
      sw: 'Baadaye, sehemu ya kila tani, ili upande wowote usimmiliki mkaguzi.',
    },
    {
      en: '– What did you hear here that was new?',
      sw: '– Umesikia nini kipya hapa?',
    },
    {
      en: 'A teacher’s register can tell more about child labour than our cameras.',
      sw: 'Daftari la mwalimu linaweza kueleza zaidi kuhusu ajira ya watoto kuliko kamera zetu.',
    },
    {
      en: 'And people run when they hear our patrol. I knew that. I had not heard it said.',
      sw: 'Na watu hukimbia wakisikia doria yetu. Nilijua. Lakini sikuwahi kusikia likisemwa.',
    },
    {
      en: '– What one change would matter most in a year?',
      sw: '– Badiliko gani moja lingesaidia zaidi ndani ya mwaka mmoja?',
    },
    {
      en: 'Guards, police and village leaders train together and write up each incident that day.',
      sw: 'Walinzi, polisi na viongozi wa vijiji wafunzwe pamoja na kuandika kila tukio siku hiyohiyo.',
    },
    {
      en: 'Silence turns a fight into a feud. A sheet of paper can stop one.',
      sw: 'Ukimya hugeuza ugomvi kuwa uhasama. Karatasi moja inaweza kuuzuia.',
    },
    {
      en: '– What should outsiders stop saying?',
      sw: '– Watu wa nje waache kusema nini?',
    },
    {
      en: 'That we could solve this alone if we wanted. Nobody would believe us if we did.',
      sw: 'Kwamba tungeweza kulimaliza peke yetu tukitaka. Hata tukifanya hivyo, nani angetuamini?',
    },
    {
      en: '– Is there anything we should not publish?',
      sw: '– Kuna jambo lolote tusilochapisha?',
    },
    {
      en: 'Leave out my name, and keep the sentence about who pays. We should be asked again.',
      sw: 'Msiweke jina langu, lakini acheni sentensi ya nani alipie. Tunapaswa kuulizwa tena.',
    },
  ],
}
