import type { HostPage } from '../published-kinds'
import { english } from '../words'

export const contact: HostPage = {
  kind: 'contact',
  title: english('Contact and complaints', 'Contact et réclamations', 'Mawasiliano na malalamiko'),
  body: english(
    `On a real portal the host’s address, phone number and office hours stand here, in the languages of its dialogues. In this demonstration nobody reads along: **o-conv@demo.example** is an invented address and receives nothing.

## To ask something

Write to the convening team. Hosts of a dialogue are named on its page, with a page and a contact of their own.

## To complain

You can complain about what was said, what was published, how you were treated, or how your consent was used. You don’t need an account, and you don’t need to give your name.

1. Tell the convening team, or the safeguarding lead if it is about the team.
2. You hear within three working days that it has arrived, and within fifteen what was decided and why.
3. If you disagree, somebody who had no part in the decision looks at it again.

Nothing you took part in depends on whether you complain.

## If somebody is in danger

Call local emergency services first. Then tell the safeguarding lead: a person, a place or a whole dialogue can be taken off the public pages in one action.`,
    `Sur un vrai portail figurent ici l’adresse de l’hôte, son téléphone et ses heures d’ouverture, dans les langues de ses dialogues. Dans cette démonstration, personne ne lit : **o-conv@demo.example** est une adresse inventée et ne reçoit rien.

## Pour poser une question

Écrivez à l’équipe du dialogue. Les hôtes d’un dialogue sont nommés sur sa page ; chacun a sa propre page et son contact.

## Pour faire une réclamation

Elle peut porter sur ce qui a été dit, sur ce qui a été publié, sur la façon dont on vous a traité ou sur l’usage fait de votre accord. Il ne faut ni compte ni nom.

1. Dites-le à l’équipe du dialogue, ou à la responsable de la protection si la réclamation vise l’équipe.
2. Sous trois jours ouvrés, vous savez qu’elle est arrivée ; sous quinze, ce qui a été décidé et pourquoi.
3. Si vous n’êtes pas d’accord, une personne étrangère à la décision la réexamine.

Votre participation ne dépend en rien d’une réclamation.

## Si quelqu’un est en danger

Appelez d’abord les secours. Prévenez ensuite la responsable de la protection : une personne, un lieu ou un dialogue entier peut être retiré des pages publiques en une seule action.`,
    `Kwenye tovuti halisi, anwani ya mwenyeji, namba ya simu na saa za kazi huwekwa hapa, kwa lugha za majadiliano yake. Katika maonyesho haya hakuna anayesoma: **o-conv@demo.example** ni anwani ya kubuni na haipokei chochote.

## Kuuliza swali

Iandikie timu ya uratibu. Waandaaji wa majadiliano wametajwa kwenye ukurasa wake; kila mmoja ana ukurasa na mawasiliano yake.

## Kulalamika

Unaweza kulalamika kuhusu kilichosemwa, kilichochapishwa, jinsi ulivyotendewa, au jinsi ridhaa yako ilivyotumika. Huhitaji akaunti, wala kutaja jina lako.

1. Iambie timu ya uratibu, au msimamizi wa ulinzi kama lalamiko linaihusu timu.
2. Ndani ya siku tatu za kazi utaambiwa kwamba limefika, na ndani ya siku kumi na tano utaambiwa uamuzi na sababu yake.
3. Usipokubali, mtu ambaye hakuhusika na uamuzi huo ataliangalia upya.

Ushiriki wako hautegemei kwa namna yoyote kama umelalamika.

## Mtu akiwa hatarini

Piga kwanza simu ya dharura ya eneo lako. Kisha mwambie msimamizi wa ulinzi: mtu, mahali au majadiliano yote yanaweza kuondolewa kwenye kurasa za umma kwa hatua moja.`,
  ),
}
