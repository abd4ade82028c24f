import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GatheredList } from '@/components/goals/gathered-list'
import { PageHead } from '@/components/ui/page-head'
import { gathered } from '@/lib/goals/gathered'
import { isCountry } from '@/lib/platform/countries'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; country: string }>
}

/** In addresses small: /countries/gh. */
const knownCountry = async (params: Props['params']): Promise<string> => {
  const { country } = await params
  const code = country.toUpperCase()
  return country === country.toLowerCase() && isCountry(code) ? code : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: formatter(localeOf(await params)).country(await knownCountry(params)) }
}

export default async function CountryPage({ params }: Props) {
  const locale = localeOf(await params)
  const country = await knownCountry(params)
  const t = translator(locale, 'goals')
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/countries`, label: t('countriesTitle') }]}
        above={t('countryAbove')}
        title={formatter(locale).country(country)}
      />
      <GatheredList gathered={await ask((actor) => gathered(actor, { country }))} locale={locale} />
    </>
  )
}
