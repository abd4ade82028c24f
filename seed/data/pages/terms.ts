import type { HostPage } from '../published-kinds'
import { english } from '../words'

export const terms: HostPage = {
  kind: 'terms',
  title: english('Terms', 'Conditions', 'Masharti'),
  body: english(
    `Anybody may read. To take part you are 18 or older, you register for a dialogue, and its convenor accepts you.

## Your words stay yours

You let this portal show them in the way you chose for each of them, and to nobody beyond that. Joining never depends on letting us publish. You may change or withdraw your consent at any time.

## What we ask of you

- Speak from your own work and speak for your own group.
- Don’t name a person in an accusation. Such a view is held until the safeguarding lead has read it.
- Don’t say where somebody digs, and don’t say who said what in a session under the Chatham House rule.
- No threats, no insults, no selling.

## What we do when that goes wrong

Every view is read by somebody before others see it. One that does harm may be held out of sight at once, for 24 hours at most, while people of the dialogue decide. If you think that was wrong, complain: the contact page says how.

## This copy

It is a demonstration with invented people. It may be wiped at any time, and it comes with no promise of service.`,
    `Tout le monde peut lire. Pour participer, il faut avoir 18 ans ou plus, s’inscrire à un dialogue et être accepté par la personne qui en est responsable.

## Vos mots restent à vous

Vous permettez au portail de les montrer comme vous l’avez choisi pour chacun, et à personne d’autre. Participer ne dépend jamais de l’accord de publier. Vous pouvez changer ou retirer votre accord à tout moment.

## Ce que nous vous demandons

- Parlez de votre travail, et pour votre propre groupe.
- Ne nommez personne dans une accusation. Un tel avis est mis en attente jusqu’à ce que la responsable de la protection l’ait lu.
- Ne dites pas où quelqu’un creuse, ni qui a dit quoi dans une séance sous la règle de Chatham House.
- Pas de menaces, pas d’insultes, pas de publicité.

## Ce que nous faisons quand cela se passe mal

Chaque avis est lu par quelqu’un avant d’être montré. S’il fait du tort, il peut être mis en attente aussitôt, 24 heures au plus, le temps que l’équipe du dialogue décide. Si vous pensez que c’est une erreur, portez plainte : la page de contact dit comment.

## Cette copie

C’est une démonstration avec des personnes inventées. Elle peut être effacée à tout moment et ne promet aucun service.`,
    `Kila mtu anaweza kusoma. Ili kushiriki uwe na miaka 18 au zaidi, ujisajili katika majadiliano, na mratibu akukubali.

## Maneno yako yanabaki yako

Unaruhusu tovuti iyaonyeshe kwa namna uliyochagua kwa kila moja, si zaidi ya hapo. Kushiriki hakutegemei kamwe kukubali kuchapishwa. Unaweza kubadilisha au kuondoa ridhaa yako wakati wowote.

## Tunachokuomba

- Zungumza kutokana na kazi yako, na kwa niaba ya kundi lako.
- Usimtaje mtu kwa jina katika tuhuma. Maoni kama hayo husimamishwa hadi msimamizi wa ulinzi ayasome.
- Usiseme mtu anachimba wapi, wala nani alisema nini katika kikao chenye kanuni ya Chatham House.
- Hakuna vitisho, hakuna matusi, hakuna matangazo ya biashara.

## Tunachofanya mambo yakienda vibaya

Kila maoni husomwa na mtu kabla ya wengine kuyaona. Yakileta madhara yanaweza kusimamishwa mara moja, kwa saa 24 tu, wakati timu ya majadiliano ikiamua. Ukiona ni kosa, lalamika: ukurasa wa mawasiliano unaeleza jinsi ya kufanya.

## Nakala hii

Ni maonyesho yenye watu wa kubuni. Inaweza kufutwa wakati wowote na haitoi ahadi ya huduma.`,
  ),
}
