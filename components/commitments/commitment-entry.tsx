import { Entry } from '@/components/ui/list'
import { GroupMark } from '@/components/ui/group-mark'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { CommitmentCard } from '@/lib/commitments/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { headlineText, ownerText, statusKind } from './words'

interface Props {
  commitment: CommitmentCard
  locale: Locale
  showsDialogue?: boolean
  headingLevel?: 2 | 3 | 4
}

/** A promise in a list: what, by whom, until when, and what is said of it. */
export function CommitmentEntry({
  commitment,
  locale,
  showsDialogue = true,
  headingLevel = 2,
}: Props) {
  const t = translator(locale, 'commitments')
  const { owner, headline, dialogue, status, isOverdue } = commitment
  return (
    <Entry
      title={<Words of={commitment.result} locale={locale} />}
      href={`/${locale}/commitments/${commitment.publicId}`}
      headingLevel={headingLevel}
      above={
        <StatusWord kind={statusKind(commitment)}>
          {isOverdue ? t('overdueAnd', { status: t(`status.${status}`) }) : t(`status.${status}`)}
        </StatusWord>
      }
      facts={[
        {
          term: t('facts.owner'),
          detail: (
            <>
              <GroupMark group={owner.group} locale={locale} /> · {ownerText(owner, locale)}
            </>
          ),
        },
        { term: t('facts.due'), detail: formatter(locale).day(commitment.dueNow) },
        ...(showsDialogue
          ? [
              {
                term: t('facts.dialogue'),
                detail: (
                  <a href={`/${locale}/dialogues/${dialogue.slug}`}>
                    <Words of={dialogue.title} locale={locale} />
                  </a>
                ),
              },
            ]
          : []),
      ]}
    >
      {headline && <p>{headlineText(headline, owner, locale)}</p>}
    </Entry>
  )
}
