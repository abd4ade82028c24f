import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Facts } from '@/components/ui/facts'
import { PageHead } from '@/components/ui/page-head'
import { printLetter } from '@/lib/commitments/actions'
import { ownersCode } from '@/lib/commitments/code'
import { confirmAddress, wordsToOwner } from '@/lib/commitments/letter-to-owner'
import { ownersLetter } from '@/lib/commitments/queries/desk'
import { translator } from '@/lib/platform/i18n'
import { localeOrDefault } from '@/lib/platform/locales'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; publicId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'commitments')('letter.title') }
}

/** The letter with the code, on paper: shown to whoever has said, in the log, that they print it. */
export default async function OwnersLetterPage({ params }: Props) {
  const { publicId } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const told = await ask((actor) => ownersLetter(actor, publicId))
  const head = (
    <PageHead
      locale={locale}
      title={t('letter.title')}
      lead={<p>{t('letter.lead')}</p>}
      crumbs={[{ href: `/${locale}/manage/commitments/${publicId}`, label: t('desk.one') }]}
    />
  )
  if (!told)
    return (
      <>
        {head}
        <Form action={printLetter} locale={locale} path={`/manage/commitments/${publicId}/letter`}>
          <Hidden name="publicId" value={publicId} />
          <FormEnd>
            <Submit>{t('letter.open')}</Submit>
          </FormEnd>
        </Form>
      </>
    )
  const theirs = localeOrDefault(told.ownerLanguage)
  const own = translator(theirs, 'commitments')
  const { subject, paragraphs } = wordsToOwner(theirs, told, 'asked')
  return (
    <>
      {head}
      <PrintButton locale={locale} />
      <div className="letters">
        <article className="letter panel" lang={theirs}>
          <p className="letter-to">
            {[told.ownerName, told.ownerOrganisation?.name ?? told.ownerOrganisationName]
              .filter(Boolean)
              .map((line) => (
                <span key={line}>{line}</span>
              ))}
          </p>
          <h2>{subject}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <Facts
            look="column"
            items={[
              { term: own('letter.where'), detail: <strong>{confirmAddress(theirs)}</strong> },
              {
                term: own('own.code'),
                detail: <strong className="control-code text-large">{ownersCode(told)}</strong>,
              },
            ]}
          />
        </article>
      </div>
    </>
  )
}
