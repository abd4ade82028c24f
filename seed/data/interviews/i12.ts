import { fromNow } from '../kinds'
import type { Interview } from '../published-kinds'
import { words } from '../words'

/** Still waits for the second of its two releases. */
export const i12: Interview = {
  id: 'I12',
  slug: 'une-commune-sans-moto',
  persona: 'mg-gov-1',
  dialogue: 'mg-2017',
  title: words('fr', {
    fr: 'Une commune sans moto',
    en: 'A commune without a motorbike',
    sw: 'Komuni isiyo na pikipiki',
  }),
  abstract: words('fr', {
    fr: 'Un agent communal inscrit des équipes qu’il ne peut pas visiter. Une petite part des redevances paierait la moto, l’essence et le carnet. Il parle aussi de la ruée qui double un village en trois semaines.',
    en: 'A commune clerk signs in teams that he cannot visit. A small share of royalties would pay for the motorbike, the fuel and the receipt book. He also speaks of the rush that doubles a village in three weeks.',
    sw: 'Karani wa komuni anaandikisha vikundi ambavyo hawezi kuvitembelea. Sehemu ndogo ya mrabaha ingelipia pikipiki, mafuta na kitabu cha stakabadhi. Anaeleza pia jinsi mmiminiko wa watu unavyoongeza kijiji mara mbili kwa wiki tatu.',
  }),
  topics: ['local_gov', 'licensing'],
  seconds: 105,
  spoken: 'fr',
  subtitles: ['fr', 'en'],
  gloss: false,
  mediaState: 'full',
  media: 'i12.mp4',
  poster: 'i12.png',
  scope: 'dialogue',
  attribution: 'role',
  consentForm: 'written',
  consentUses: ['dialogue'],
  recordedOn: '2017-10-10',
  publishedOn: null,
  reviewOn: fromNow(300),
  releases: ['consent'],
  lines: [
    { fr: '– Quelle est votre place dans ce travail ?', en: '– Where do you stand in this work?' },
    {
      fr: 'Je suis agent communal. J’inscris les équipes qui viennent au bureau.',
      en: 'I am a commune clerk. I sign in the teams that come to the office.',
    },
    {
      fr: 'Celles qui ne viennent pas, je les connais par le bruit des pelles.',
      en: 'Those that don’t come I know by the sound of their shovels.',
    },
    {
      fr: 'Le site le plus proche est à deux heures de marche. Je n’ai pas de moto.',
      en: 'The nearest site is two hours on foot. I have no motorbike.',
    },
    { fr: '– Qu’avez-vous entendu de nouveau ?', en: '– What did you hear here that was new?' },
    {
      fr: 'Un exportateur paierait plus cher un lot tamponné par la commune.',
      en: 'An exporter would pay more for a lot stamped by the commune.',
    },
    {
      fr: 'J’ai le tampon. C’est le chemin jusqu’au lot qui me manque.',
      en: 'I have the stamp. What I lack is the road to the lot.',
    },
    {
      fr: '– Quel changement compterait le plus en un an ?',
      en: '– What one change would matter most in a year?',
    },
    {
      fr: 'Une petite part des redevances : la moto, l’essence, un carnet à souches.',
      en: 'A small share of royalties: the motorbike, the fuel, a receipt book.',
    },
    {
      fr: 'Et un plan prêt d’avance pour la ruée : l’eau, le dispensaire, la sécurité.',
      en: 'And a plan ready for the rush: water, clinic, safety.',
    },
    {
      fr: 'La dernière fois, le village a doublé en trois semaines, et le puits a tari.',
      en: 'Last time the village doubled in three weeks, and the well ran dry.',
    },
    {
      fr: '– Que devraient cesser de dire les gens du dehors ?',
      en: '– What should outsiders stop saying?',
    },
    {
      fr: 'Que la commune ferme les yeux. Elle les ouvre, mais elle va à pied.',
      en: 'That the commune shuts its eyes. They are open, but it goes on foot.',
    },
    {
      fr: '– Y a-t-il quelque chose à ne pas publier ?',
      en: '– Is there anything we should not publish?',
    },
    {
      fr: 'Gardez ceci entre participants pour l’instant. La demande est encore chez le préfet.',
      en: 'Keep this among participants for now. The request is still with the prefect.',
    },
  ],
}
