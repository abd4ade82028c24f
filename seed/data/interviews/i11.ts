import { fromNow } from '../kinds'
import type { Interview } from '../published-kinds'
import { words } from '../words'

/** Spoken in Malagasy: the lines sum up what was said and are no quotation. */
export const i11: Interview = {
  id: 'I11',
  slug: 'une-minute-pour-un-prix',
  persona: 'mg-min-1',
  dialogue: 'mg-2017',
  title: words('fr', {
    fr: 'Une minute pour fixer un prix',
    en: 'One minute to set a price',
    sw: 'Dakika moja ya kupanga bei',
  }),
  abstract: words('fr', {
    fr: 'Une laveuse de gravier décrit sa journée et la minute où le prix se décide. Elle ne voit ni la balance ni le carnet du collecteur. Elle demande une balance commune et un registre des prix au lavoir.',
    en: 'A gravel washer describes her day and the minute in which the price is decided. She sees neither the collector’s scale nor his notebook. She asks for a shared scale and a price book at the washing place.',
    sw: 'Mwoshaji wa kokoto anaeleza siku yake na dakika ambayo bei hupangwa. Haoni mizani wala daftari la mkusanyaji. Anaomba mizani ya pamoja na kitabu cha bei mahali pa kuoshea.',
  }),
  topics: ['market', 'women', 'environment'],
  seconds: 160,
  spoken: 'mg',
  subtitles: ['fr', 'en'],
  gloss: true,
  mediaState: 'blurred',
  media: 'i11.mp4',
  poster: 'i11.png',
  scope: 'public',
  attribution: 'group',
  consentForm: 'audio',
  consentUses: ['dialogue', 'public_web'],
  recordedOn: '2017-06-20',
  publishedOn: '2017-08-03',
  reviewOn: fromNow(200),
  releases: ['consent', 'editing'],
  lines: [
    {
      fr: '[Résumé de propos tenus en malgache]',
      en: '[Summary of spoken words, from Malagasy]',
    },
    {
      fr: 'Elle lave le gravier depuis que la dernière récolte de manioc a manqué.',
      en: 'She has washed gravel since the last cassava harvest failed.',
    },
    {
      fr: 'Elle descend à la rivière avant le soleil, avec deux cuvettes et un tamis.',
      en: 'She goes down to the river before sunrise, with two basins and a sieve.',
    },
    {
      fr: 'Le gravier vient d’un puits tenu par des cousins ; elle garde une part de ce qu’elle trouve.',
      en: 'The gravel comes from a pit that cousins hold; she keeps a share of what she finds.',
    },
    {
      fr: 'Certains jours il n’y a rien. Certains jours, un grain de la taille d’un grain de riz.',
      en: 'Some days there is nothing. Some days, a stone the size of a grain of rice.',
    },
    {
      fr: 'Le collecteur passe vers quatre heures. Il s’assoit et les femmes font la queue.',
      en: 'The collector comes at about four. He sits down and the women stand in line.',
    },
    {
      fr: 'Il regarde la pierre au soleil, la pose sur sa balance et dit un chiffre.',
      en: 'He holds the stone to the sun, puts it on his scale and says a number.',
    },
    {
      fr: 'Elle a compté une fois : toute sa journée a été réglée en moins d’une minute.',
      en: 'She counted once: her whole day was settled in less than a minute.',
    },
    {
      fr: 'La balance est tournée vers lui. Le carnet aussi.',
      en: 'The scale faces him. So does the notebook.',
    },
    {
      fr: 'Si l’on discute, il passe à la suivante, et demain il oublie de s’arrêter.',
      en: 'If someone argues, he moves to the next, and tomorrow he forgets to stop.',
    },
    {
      fr: 'Elle ne dit pas qu’il vole. Elle dit qu’elle n’a aucun moyen de le savoir.',
      en: 'She does not say that he steals. She says that she has no way of knowing.',
    },
    {
      fr: 'Ce qu’elle a entendu de nouveau : un acheteur est prêt à payer plus si le lot est tamponné.',
      en: 'What was new to her: a buyer is ready to pay more if the lot carries a stamp.',
    },
    {
      fr: 'Elle a aussi entendu que la commune n’avait ni moto ni carnet. Cela l’a fait rire.',
      en: 'She also heard that the commune has neither motorbike nor book. That made her laugh.',
    },
    {
      fr: 'Ce qui changerait le plus en un an : une balance commune, que tout le monde voit.',
      en: 'What would matter most in a year: a shared scale that everybody can see.',
    },
    {
      fr: 'Et un registre où l’on écrit le poids, la couleur et le prix de chaque jour.',
      en: 'And a book with the weight, the colour and the price of each day.',
    },
    {
      fr: 'Les femmes tiendraient ce registre elles-mêmes ; deux d’entre elles savent écrire.',
      en: 'The women would keep the book themselves; two of them can write.',
    },
    {
      fr: 'Au village d’à côté on rebouche déjà des trous contre paie. Elle irait aussi.',
      en: 'In the next village people already refill pits for pay. She would go too.',
    },
    {
      fr: 'Elle voudrait des plants au mois où l’on plante, pas en pleine saison sèche.',
      en: 'She would like seedlings in the month of planting, not in the dry season.',
    },
    {
      fr: 'Ceux du dehors devraient cesser de dire que les gens d’ici courent après la fortune.',
      en: 'Outsiders should stop saying that people here run after a fortune.',
    },
    {
      fr: 'Elle court après le sac de riz de la semaine.',
      en: 'She runs after the week’s bag of rice.',
    },
    {
      fr: 'Elle demande qu’on ne montre ni son visage, ni son nom, ni la rivière.',
      en: 'She asks that neither her face, nor her name, nor the river be shown.',
    },
  ],
}
