import type { HostPage } from '../published-kinds'
import { english } from '../words'

export const accessibility: HostPage = {
  kind: 'accessibility',
  title: english('Accessibility', 'Accessibilité', 'Ufikivu kwa wote'),
  body: english(
    `This portal is meant to work on a cracked phone, on a slow line, with a keyboard, with a screen reader and on paper.

- Every page can be read and every form can be sent without script.
- Text can be enlarged to twice its size. Colours keep their contrast in light and dark, and never carry a meaning alone.
- Interviews have captions and a transcript. Nothing plays by itself, and sizes are shown before you load anything.
- Pages print in black on white.
- If you don’t write, a facilitator can take down your view, read it back to you and give you a card.

We aim at WCAG 2.2, level AA, and test each page by machine and by eye. We have not yet tested it with people who use assistive devices every day, and this demonstration has sound in no language. If something keeps you out, tell us on the contact page: we answer within five working days.`,
    `Ce portail doit marcher sur un téléphone fêlé, avec une connexion lente, au clavier, avec un lecteur d’écran et sur papier.

- Chaque page se lit et chaque formulaire s’envoie sans script.
- Le texte peut être agrandi deux fois. Les couleurs gardent leur contraste, en clair comme en sombre, et ne portent jamais seules un sens.
- Les entretiens ont des sous-titres et une transcription. Rien ne démarre tout seul, et la taille est indiquée avant tout chargement.
- Les pages s’impriment en noir sur blanc.
- Si vous n’écrivez pas, un facilitateur peut noter votre avis, vous le relire et vous remettre une carte.

Nous visons les WCAG 2.2, niveau AA, et vérifions chaque page par machine et à l’œil. Nous ne l’avons pas encore essayé avec des personnes qui utilisent des aides techniques tous les jours, et cette démonstration n’a de son dans aucune langue. Si quelque chose vous empêche d’entrer, dites-le-nous sur la page de contact : nous répondons sous cinq jours ouvrés.`,
    `Tovuti hii imekusudiwa kufanya kazi kwenye simu iliyopasuka, kwenye mtandao wa polepole, kwa kibodi, kwa kisomaji skrini na kwenye karatasi.

- Kila ukurasa unasomeka na kila fomu inatumwa bila skripti.
- Maandishi yanaweza kukuzwa mara mbili. Rangi zinaonekana vizuri kwenye mwanga na giza, na hazibebi maana peke yake.
- Mahojiano yana maandishi chini ya video na maelezo yote yaliyosemwa. Hakuna kinachojicheza chenyewe, na ukubwa unaonyeshwa kabla ya kupakua.
- Kurasa huchapishwa kwa rangi nyeusi juu ya nyeupe.
- Kama huandiki, mwezeshaji anaweza kuandika maoni yako, akakusomea na kukupa kadi.

Tunalenga WCAG 2.2, kiwango cha AA, na tunakagua kila ukurasa kwa mashine na kwa macho. Bado hatujaijaribu na watu wanaotumia vifaa saidizi kila siku, na maonyesho haya hayana sauti katika lugha yoyote. Ukikutana na kikwazo, tuambie kupitia ukurasa wa mawasiliano: tunajibu ndani ya siku tano za kazi.`,
  ),
}
