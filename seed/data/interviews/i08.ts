import { fromNow } from '../kinds'
import type { Interview } from '../published-kinds'
import { words } from '../words'

export const i08: Interview = {
  id: 'I08',
  slug: 'leseni-ya-kikundi',
  persona: 'tz-min-1',
  dialogue: 'tz-2017',
  title: words('sw', {
    sw: 'Leseni ya kikundi cha wanawake',
    en: 'A group licence for women',
    fr: 'Un permis de groupe pour les femmes',
  }),
  abstract: words('sw', {
    sw: 'Mwenyekiti wa umoja wa wanawake waoshaji anaeleza kwa nini majina yao hayapo kwenye leseni. Kikwazo si ada bali nauli, sahihi na saa za mikutano. Anaomba leseni ya kikundi yenye sahihi tatu tu.',
    en: 'The chair of a union of women washers explains why their names are on no licence. The obstacle is not the fee but the fare, the signatures and the hours of meetings. She asks for a group licence with three signatures only.',
    fr: 'La présidente d’une union de laveuses explique pourquoi leurs noms ne figurent sur aucun permis. L’obstacle n’est pas le tarif mais le trajet, les signatures et l’heure des réunions. Elle demande un permis de groupe avec trois signatures seulement.',
  }),
  topics: ['women', 'licensing', 'mercury'],
  seconds: 180,
  spoken: 'sw',
  subtitles: ['sw', 'en'],
  gloss: false,
  mediaState: 'full',
  media: 'i08.mp4',
  poster: 'i08.png',
  scope: 'public',
  attribution: 'named',
  consentForm: 'audio',
  consentUses: ['dialogue', 'public_web', 'radio'],
  recordedOn: '2017-11-10',
  publishedOn: '2017-12-14',
  reviewOn: fromNow(300),
  releases: ['consent', 'editing'],
  lines: [
    { sw: '– Wewe unahusika vipi na kazi hii?', en: '– Where do you stand in this work?' },
    {
      sw: 'Mimi ni mwenyekiti wa umoja wetu. Tunaosha, tunabeba, tunaponda na tunauza.',
      en: 'I chair our union. We wash, we carry, we crush and we sell.',
    },
    {
      sw: 'Asubuhi tupo kabla ya wanaume, na jioni tunaondoka baada yao.',
      en: 'In the morning we are there before the men, and in the evening we leave after them.',
    },
    {
      sw: 'Lakini ukifungua daftari la leseni, hutakuta jina hata moja la mwanamke wetu.',
      en: 'But open the book of licences and you won’t find the name of one of our women.',
    },
    { sw: '– Kwa nini hali iko hivyo?', en: '– Why is that?' },
    {
      sw: 'Wengi wanadhani ni fedha za fomu. Fomu tunaweza kuchangishana.',
      en: 'Many think it is the money for the form. For the form we can put our coins together.',
    },
    {
      sw: 'Tatizo ni nauli. Unakwenda mjini, unaambiwa rudi kesho; unarudi, ofisa hayupo.',
      en: 'The trouble is the fare. You go to town, they say come tomorrow; you come, nobody is in.',
    },
    {
      sw: 'Na kila mwanachama anatakiwa atie sahihi mbele yao. Mwenye mtoto mchanga atafikaje?',
      en: 'And every member has to sign in front of them. How will one with a baby get there?',
    },
    {
      sw: 'Mwisho wanaume wanasema: tuandikeni sisi, nyie mtafanya kazi tu.',
      en: 'In the end the men say: put us down, and you will just work.',
    },
    { sw: '– Umesikia nini kipya hapa?', en: '– What did you hear here that was new?' },
    {
      sw: 'Nimemsikia ofisa akisema kikao cha saa nane hakikuwa na mtu, cha saa kumi na moja kilijaa.',
      en: 'I heard an officer say the meeting at two was empty and the one at five was full.',
    },
    {
      sw: 'Nikasema, hatimaye! Saa ni sheria. Ukipanga saa mbaya, umetufungia mlango.',
      en: 'I said: at last. The hour is a law. Choose a bad hour and you have shut the door on us.',
    },
    {
      sw: 'Nimesikia pia benki ikisema inakodisha mashine kwa vikundi vyenye mtunza hesabu.',
      en: 'I also heard a bank say that it leases machines to groups with a bookkeeper.',
    },
    {
      sw: 'Sisi tunaye. Ni binti aliyemaliza kidato cha nne; anaandika kila gramu.',
      en: 'We have one. She is a girl who finished form four; she writes down every gram.',
    },
    {
      sw: '– Badiliko gani moja lingesaidia zaidi ndani ya mwaka mmoja?',
      en: '– What one change would matter most in a year?',
    },
    {
      sw: 'Leseni ya kikundi yenye sahihi tatu: mwenyekiti, katibu na mweka hazina.',
      en: 'A group licence with three signatures: chair, secretary and treasurer.',
    },
    {
      sw: 'Ofisa aje kwetu siku moja kwa mwezi, jioni, akae mezani chini ya mwembe.',
      en: 'Let the officer come to us one evening a month and sit at a table under the mango tree.',
    },
    {
      sw: 'Wote wenye maswali watakuja, na nauli itakuwa ya mtu mmoja badala ya arobaini.',
      en: 'Everybody with a question will come, and one person pays the fare instead of forty.',
    },
    { sw: '– Na kuhusu zebaki?', en: '– And mercury?' },
    {
      sw: 'Tumeambiwa ni sumu. Sawa. Basi tuleteeni kifaa, mtuonyeshe, tujaribu wenyewe.',
      en: 'We were told it is poison. Good. Then bring the tool, show us, let us try it ourselves.',
    },
    {
      sw: 'Baada ya miezi mitatu mje mpime tena. Kama imeshuka, tutasema redioni.',
      en: 'After three months come and measure again. If it has gone down, we will say so on the radio.',
    },
    {
      sw: '– Watu wa nje waache kusema nini?',
      en: '– What should outsiders stop saying?',
    },
    {
      sw: 'Waache kusema wanawake hawako tayari. Tuko tayari tangu zamani; mlango ndio haufunguki.',
      en: 'That women are not ready. We have been ready for long; it is the door that won’t open.',
    },
    {
      sw: '– Kuna jambo lolote tusilochapisha?',
      en: '– Is there anything we should not publish?',
    },
    {
      sw: 'Hapana. Tumieni jina langu, na mkitaka chezeni redioni, ili wenzangu wasikie.',
      en: 'No. Use my name, and play it on the radio if you like, so that my sisters hear it.',
    },
  ],
}
