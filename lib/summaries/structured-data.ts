import type { Report as SchemaReport, WithContext } from 'schema-dts'
import { licence } from './licence'
import type { Cited } from './citation-formats'

export type Report = Cited & {
  abstract: string
  dialogue: { title: string; address: string }
  /** Of the same version, in whatever form: full addresses. */
  forms: readonly { address: string; type: string }[]
  /** Full address of the picture. */
  card: string
  /** The other languages, each at its address. */
  translations: readonly { language: string; address: string }[]
  /** Evidence from outside the room. */
  sources: readonly string[]
  /** Topics and goals, in words. */
  keywords: readonly string[]
}

/** What search engines are told of one version of a summary (schema.org/Report): nothing that its page doesn’t show. */
export function reportObject(report: Report): WithContext<SchemaReport> {
  const { title, address, portal, hosts, doi } = report
  const organisation = (name: string) => ({ '@type': 'Organization' as const, name })
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': address,
    url: address,
    name: title,
    headline: title,
    ...(report.abstract && { abstract: report.abstract }),
    version: report.label,
    inLanguage: report.language,
    datePublished: report.publishedOn.toISOString(),
    license: licence.url,
    isAccessibleForFree: true,
    author: (hosts.length > 0 ? hosts : [portal]).map(organisation),
    publisher: organisation(portal),
    isPartOf: {
      '@type': 'CreativeWork',
      name: report.dialogue.title,
      url: report.dialogue.address,
    },
    image: report.card,
    ...(doi && { identifier: `https://doi.org/${doi}` }),
    encoding: report.forms.map(({ address: contentUrl, type }) => ({
      '@type': 'MediaObject',
      contentUrl,
      encodingFormat: type,
    })),
    ...(report.translations.length > 0 && {
      workTranslation: report.translations.map((each) => ({
        '@type': 'Report',
        url: each.address,
        inLanguage: each.language,
      })),
    }),
    ...(report.keywords.length > 0 && { keywords: [...report.keywords] }),
    ...(report.sources.length > 0 && {
      citation: report.sources.map((url) => ({ '@type': 'CreativeWork', url })),
    }),
  }
}

/** Tags by which libraries of papers find it: https://scholar.google.com/intl/en/scholar/inclusion.html */
export function citationTags(report: Report): Record<string, string | string[]> {
  const pdf = report.forms.find(({ type }) => type === 'application/pdf')
  return {
    citation_title: report.title,
    citation_author: [...(report.hosts.length > 0 ? report.hosts : [report.portal])],
    citation_publication_date: report.publishedOn.toISOString().slice(0, 10).replaceAll('-', '/'),
    citation_technical_report_institution: report.portal,
    citation_technical_report_number: report.label,
    citation_language: report.language,
    citation_public_url: report.address,
    ...(pdf && { citation_pdf_url: pdf.address }),
    ...(report.doi && { citation_doi: report.doi }),
  }
}
