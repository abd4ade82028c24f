import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { countriesWithSomething } from '@/lib/goals/gathered'
import { namedCountries } from '@/lib/platform/countries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'goals')
  return { title: t('countriesTitle'), description: t('countriesLead') }
}

export default async function CountriesPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'goals')
  const countries = await ask(countriesWithSomething)
  return (
    <>
      <PageHead locale={locale} title={t('countriesTitle')} lead={<p>{t('countriesLead')}</p>} />
      <ul className="grid gap-3">
        {namedCountries(locale, countries).map(({ value, label }) => (
          <li key={value}>
            <a href={`/${locale}/countries/${value.toLowerCase()}`}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
