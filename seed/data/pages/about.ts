import type { HostPage } from '../published-kinds'
import { english } from '../words'

export const about: HostPage = {
  kind: 'about',
  title: english('About Baraza', 'À propos de Baraza', 'Kuhusu Baraza'),
  body: english(
    `*Baraza* is the Swahili word for a public council. This portal is one: a place where miners, officials, companies and civil society answer the same question, and where everybody can read afterwards what came out of it.

## What you see here

This copy of the portal is a **demonstration**. Every person, organisation, view, interview and figure in it is invented and marked "(demo)". Pictures are drawn shapes, and sounds are made by a machine: there is no real face and no real voice.

Four of the dialogues follow the shape of meetings that took place between 2016 and 2017 in Ghana, Tanzania, Madagascar and online. What public pages say about those meetings stands in a part of its own on each page, with a link to its source. No opinion and no promise here belongs to any real person or body.

## How it works

1. A convenor asks a question and says which groups are expected.
2. People register, say which group they speak for, and are approved.
3. They answer in their own words, and choose for each answer whether their name, their role, only their group, or nothing is shown.
4. Two people check what is by or about a miner before anybody else reads it.
5. A summary says what was found, who stands behind it, and who disagrees. Each claim leads to the words that it rests on.

## Try it

Sign in as one of the invented people, or read without signing in. Nothing is sent to anybody outside this machine.`,
    `*Baraza* veut dire « conseil public » en swahili. Ce portail en est un : artisans miniers, pouvoirs publics, entreprises et société civile y répondent à une même question, et chacun peut lire ensuite ce qui en est sorti.

## Ce que vous voyez ici

Cette copie du portail est une **démonstration**. Les personnes, les organisations, les avis, les entretiens et les chiffres sont tous inventés et portent la mention « (demo) ». Les images sont des formes dessinées et les sons sont produits par une machine : aucun vrai visage, aucune vraie voix.

Quatre des dialogues suivent la forme de rencontres tenues en 2016 et 2017 au Ghana, en Tanzanie, à Madagascar et en ligne. Ce qu’en disent des pages publiques figure à part sur chaque page, avec un lien vers la source. Aucune opinion, aucun engagement n’est ici celui d’une personne ou d’un organisme réel.

## Comment cela marche

1. Une personne responsable pose une question et dit quels groupes sont attendus.
2. Chacun s’inscrit, dit pour quel groupe il parle, et son inscription est acceptée.
3. Chacun répond avec ses mots et choisit, réponse par réponse, ce qui est montré : son nom, sa fonction, son groupe seulement, ou rien.
4. Deux personnes vérifient ce qui vient d’un artisan minier ou parle de lui avant que d’autres le lisent.
5. Une synthèse dit ce qui a été constaté, qui le soutient et qui n’est pas d’accord. Chaque affirmation mène aux paroles sur lesquelles elle repose.

## Essayez

Connectez-vous comme l’une des personnes inventées, ou lisez sans vous connecter. Rien ne part vers l’extérieur de cette machine.`,
    `*Baraza* ni mkutano wa wote. Tovuti hii ni baraza: wachimbaji, serikali, kampuni na asasi za kiraia hujibu swali moja, kisha kila mtu anaweza kusoma matokeo yake.

## Unachokiona hapa

Nakala hii ya tovuti ni ya **maonyesho**. Watu, mashirika, maoni, mahojiano na takwimu zote ni za kubuni na zina alama “(demo)”. Picha ni michoro tu, na sauti zimetengenezwa na mashine: hakuna sura halisi wala sauti halisi ya mtu.

Majadiliano manne yanafuata muundo wa mikutano iliyofanyika mwaka 2016 na 2017 Ghana, Tanzania, Madagaska na mtandaoni. Yale ambayo kurasa za umma zinasema kuhusu mikutano hiyo yamewekwa sehemu ya peke yake katika kila ukurasa, pamoja na kiungo cha chanzo. Hakuna maoni wala ahadi iliyopo hapa ambayo ni ya mtu au shirika halisi.

## Jinsi inavyofanya kazi

1. Mratibu anauliza swali na kutaja makundi yanayotarajiwa.
2. Watu wanajisajili, wanasema wanawakilisha kundi gani, na wanakubaliwa.
3. Wanajibu kwa maneno yao wenyewe, na kwa kila jibu wanachagua kionekane nini: jina, wadhifa, kundi tu, au hakuna.
4. Watu wawili hukagua maneno ya mchimbaji au yanayomhusu kabla ya wengine kuyasoma.
5. Muhtasari unaeleza kilichopatikana, nani wanakiunga mkono na nani hawakubali. Kila dai linaongoza kwenye maneno ambayo limetokana nayo.

## Jaribu

Ingia kama mmoja wa watu wa kubuni, au soma bila kuingia. Hakuna kinachotumwa nje ya kompyuta hii.`,
  ),
}
