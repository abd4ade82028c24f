import type { HostPage } from '../published-kinds'
import { english } from '../words'

export const privacy: HostPage = {
  kind: 'privacy',
  title: english('Privacy', 'Vie privée', 'Faragha'),
  body: english(
    `This is a demonstration. Please don’t enter anything true about a real person. What you enter stays on this machine until it is wiped.

## What we keep

- **If you only read:** nothing that tells who you are. No tracking, no third parties.
- **If you register:** the name you want shown, the group you speak for, your language, and an e-mail address or phone number if you give one. You can take part with neither.
- **What you post:** your words, with the attribution you chose for each of them.
- **Under 18:** nothing. We only count that somebody was turned away.

## Who sees what

- Your contact is hidden from everybody. Opening it is recorded, with a reason, and never open to people from government or companies.
- **Group only:** the page shows your group. The convenor’s team can still tell who wrote it, to protect you or to reach you.
- **Anonymous:** we keep the dialogue, the group, the day and the words. No account is tied to them, and nobody can find you from them here, not even us. You get a code, shown once: keep it if you may want to withdraw. Whoever runs the machine could still see that your device visited it at that time.

## What you can do

You can withdraw a view at any time. It goes from every page and every summary on the next request; we can’t take back copies that others have made. On your page you can download all that we keep about you, or erase your account. What stays after that, and why, is written there.

## How long

Here everything stays until the machine is wiped. On a real portal the host says in this place how long contacts are kept; twelve months after a dialogue has closed is what we advise. Each dialogue has a notice of its own beside this one.`,
    `Ceci est une démonstration. N’entrez rien de vrai sur une personne réelle. Ce que vous saisissez reste sur cette machine jusqu’à ce qu’on l’efface.

## Ce que nous gardons

- **Si vous ne faites que lire :** rien qui dise qui vous êtes. Aucun pistage, aucun tiers.
- **Si vous vous inscrivez :** le nom que vous voulez montrer, le groupe pour lequel vous parlez, votre langue, et une adresse e-mail ou un numéro de téléphone si vous en donnez. On peut participer sans l’un ni l’autre.
- **Ce que vous publiez :** vos mots, avec la signature que vous avez choisie pour chacun.
- **Moins de 18 ans :** rien. Nous comptons seulement qu’une personne a été refusée.

## Qui voit quoi

- Vos coordonnées sont cachées à tous. Les ouvrir laisse une trace, avec un motif, et n’est jamais permis aux gens des pouvoirs publics ou des entreprises.
- **Groupe seulement :** la page montre votre groupe. L’équipe du dialogue peut encore savoir qui a écrit, pour vous protéger ou vous joindre.
- **Anonyme :** nous gardons le dialogue, le groupe, le jour et les mots. Aucun compte n’y est lié et personne ne peut vous retrouver ici à partir d’eux, même pas nous. Vous recevez un code, montré une seule fois : gardez-le si vous pensez retirer votre avis un jour. Qui exploite la machine pourrait encore voir que votre appareil l’a visitée à ce moment-là.

## Ce que vous pouvez faire

Vous pouvez retirer un avis à tout moment. Il disparaît de toutes les pages et de toutes les synthèses dès la demande suivante ; nous ne pouvons pas reprendre les copies faites par d’autres. Sur votre page, vous pouvez télécharger tout ce que nous gardons sur vous, ou effacer votre compte. Ce qui reste ensuite, et pourquoi, y est écrit.

## Combien de temps

Ici tout reste jusqu’à ce que la machine soit effacée. Sur un vrai portail, l’hôte indique à cet endroit combien de temps il garde les coordonnées ; nous conseillons douze mois après la clôture d’un dialogue. Chaque dialogue a sa propre notice, à côté de celle-ci.`,
    `Haya ni maonyesho. Tafadhali usiandike jambo la kweli kuhusu mtu halisi. Unachoandika kinabaki kwenye kompyuta hii hadi kifutwe.

## Tunachohifadhi

- **Ukisoma tu:** hakuna kinachoonyesha wewe ni nani. Hatufuatilii watu, na hakuna kampuni nyingine inayopata taarifa.
- **Ukijisajili:** jina unalotaka lionekane, kundi unalowakilisha, lugha yako, na barua pepe au namba ya simu ukitoa. Unaweza kushiriki bila chochote kati ya hivyo.
- **Unachoweka:** maneno yako, pamoja na namna uliyochagua kutajwa kwa kila moja.
- **Chini ya miaka 18:** hakuna. Tunahesabu tu kwamba mtu alikataliwa.

## Nani anaona nini

- Mawasiliano yako yamefichwa kwa wote. Kuyafungua kunaandikwa kwenye kumbukumbu pamoja na sababu, na watu wa serikali au kampuni hawaruhusiwi kamwe.
- **Kundi tu:** ukurasa unaonyesha kundi lako. Timu ya mratibu bado inaweza kujua nani aliandika, ili kukulinda au kukufikia.
- **Bila jina:** tunahifadhi majadiliano, kundi, siku na maneno. Hakuna akaunti iliyofungwa nayo, na hakuna anayeweza kukupata kupitia hayo hapa, hata sisi. Unapewa msimbo unaoonyeshwa mara moja: utunze kama unadhani utataka kuyaondoa. Anayeendesha kompyuta bado anaweza kuona kwamba kifaa chako kiliitembelea wakati huo.

## Unachoweza kufanya

Unaweza kuondoa maoni yako wakati wowote. Yanatoweka kwenye kila ukurasa na kila muhtasari papo hapo; hatuwezi kurudisha nakala walizochukua wengine. Kwenye ukurasa wako unaweza kupakua yote tunayohifadhi kukuhusu, au kufuta akaunti yako. Kitakachobaki baada ya hapo, na sababu yake, vimeandikwa hapo.

## Kwa muda gani

Hapa kila kitu kinabaki hadi kompyuta ifutwe. Kwenye tovuti halisi, mwenyeji anaeleza hapa mawasiliano yanahifadhiwa kwa muda gani; ushauri wetu ni miezi kumi na miwili baada ya majadiliano kufungwa. Kila majadiliano yana maelezo yake ya faragha kando ya haya.`,
  ),
}
