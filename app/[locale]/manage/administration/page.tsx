import type { Metadata } from 'next'
import { DialogueLeads } from '@/components/administration/dialogue-leads'
import { Entry } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { administrationOf } from '@/lib/portal/queries'
import { leadsOfDialogues } from '@/lib/roles/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'administration')('title') }
}

export default async function AdministrationPage({ params }: Props) {
  const locale = localeOf(await params)
  const pages = await ask(administrationOf)
  const dialogues = await ask(leadsOfDialogues)
  const t = translator(locale, 'administration')
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/manage`, label: translator(locale, 'desk')('title') }]}
        title={t('title')}
        lead={<p>{t('lead')}</p>}
      />
      <ul className="list">
        {pages.map((name) => (
          <Entry
            key={name}
            href={name === 'outbox' ? `/${locale}/outbox` : `/${locale}/manage/${name}`}
            title={t(`page.${name}`)}
          >
            <p>{t(`says.${name}`)}</p>
          </Entry>
        ))}
      </ul>
      <DialogueLeads dialogues={dialogues} locale={locale} />
    </>
  )
}
