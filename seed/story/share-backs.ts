import { prepareShareBack, publishShareBack } from '@/lib/share-backs/operations'
import { shareBackDesk } from '@/lib/share-backs/queries'
import type { Locale } from '@/lib/platform/locales'
import type { Stage } from './stage'

const slug = 'gh-2016-four-days'

const told: Record<Locale, [string, string, string, string]> = {
  en: [
    'Nobody outside the offices can see how a licence is got, and what each step costs.',
    'Old maps lie in drawers while people dig without them next door.',
    'Women carry, wash and sell, and stand on no list.',
    'You hear from us in a month: the summary, with every view in it checked with who said it. In six months we sit in this room again.',
  ],
  fr: [
    'Hors des bureaux, personne ne voit comment on obtient un permis ni ce que coûte chaque étape.',
    'De vieilles cartes dorment dans des tiroirs, et à côté on creuse sans elles.',
    'Les femmes portent, lavent et vendent, et ne sont sur aucune liste.',
    'Vous aurez de nos nouvelles dans un mois : la synthèse, dont chaque avis aura été vérifié avec qui l’a donné. Dans six mois, nous nous retrouvons dans cette salle.',
  ],
  sw: [
    'Nje ya ofisi hakuna anayeona jinsi leseni inavyopatikana na kila hatua inagharimu nini.',
    'Ramani za zamani zimelala kwenye droo huku watu wakichimba jirani bila ramani.',
    'Wanawake wanabeba, wanaosha na wanauza, lakini hawamo kwenye orodha yoyote.',
    'Mtapata habari kutoka kwetu baada ya mwezi mmoja: muhtasari, ambao kila maoni yamekaguliwa na aliyeyasema. Baada ya miezi sita tutakaa tena katika chumba hiki.',
  ],
}

/** On the last of the four days: the rapporteur prepares it, the facilitator releases it. */
export async function tellShareBacks(stage: Stage): Promise<void> {
  await stage.on('2016-01-22', async () => {
    const rapporteur = await stage.actor('st-rapporteur')
    for (const language of ['en', 'fr', 'sw'] as const) {
      const [heard1, heard2, heard3, next] = told[language]
      const words = { heard1, heard2, heard3, next }
      await prepareShareBack(rapporteur, { slug, language, seen: undefined, ...words })
    }
    const facilitator = await stage.actor('st-facilitator')
    const { mark } = await shareBackDesk(facilitator, slug, 'en')
    await publishShareBack(facilitator, { slug, mark: mark ?? '' })
  })
}
