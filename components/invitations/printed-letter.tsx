import { Facts } from '@/components/ui/facts'
import type { lettersOf } from '@/lib/invitations/sending'
import { translator } from '@/lib/platform/i18n'

type Letter = Awaited<ReturnType<typeof lettersOf>>['letters'][number]

/** One sheet of paper, in the language of whoever gets it. */
export function PrintedLetter({ letter }: { letter: Letter }) {
  const { locale, name, organisationName, roleTitle, subject, paragraphs, address, code } = letter
  const t = translator(locale, 'invitations')
  return (
    <article className="letter panel" lang={locale}>
      <p className="letter-to">
        {[name, roleTitle, organisationName].filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <h2>{subject}</h2>
      <p>{t('letter.greeting', { name })}</p>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{t('letter.how')}</p>
      <Facts
        look="column"
        items={[
          { term: t('letter.where'), detail: <strong>{address}</strong> },
          {
            term: t('letter.code'),
            detail: <strong className="control-code text-large">{code}</strong>,
          },
        ]}
      />
      <p>{t('letter.noNetwork')}</p>
    </article>
  )
}
