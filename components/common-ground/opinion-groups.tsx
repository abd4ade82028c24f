import { ViewWords } from '@/components/contributions/view-words'
import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import type { OpinionFound } from '@/lib/common-ground/opinion-found'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import {
  bandText as peopleText,
  exactFrom,
  totalText,
  type Banded,
} from '@/lib/registrations/bands'
import { bandText } from './group-line'
import { centresOf, letterOf, OpinionMap } from './opinion-map'

type Open = Extract<OpinionFound, { isOpen: true }>
interface OpinionProps {
  opinion: OpinionFound | null
  slug: string
  locale: Locale
}

/** The second lens: groups that the answers themselves form, whoever their people speak for; or why there are none. */
export function OpinionGroups({ opinion, slug, locale }: OpinionProps) {
  const t = translator(locale, 'commonGround')
  return (
    <Section title={t('opinion.title')} id="opinion-groups">
      <p className="text-muted">{t('opinion.says')}</p>
      {opinion === null && <p>{t('opinion.looking')}</p>}
      {opinion && !opinion.isOpen && <p>{t(`opinion.none.${opinion.because}`)}</p>}
      {opinion?.isOpen && <Found {...{ opinion, slug, locale }} />}
      {opinion?.map && (
        <OpinionMap map={opinion.map} centres={centresOf(opinion)} {...{ slug, locale }} />
      )}
    </Section>
  )
}

function Found({ opinion, slug, locale }: { opinion: Open; slug: string; locale: Locale }) {
  const t = translator(locale, 'commonGround')
  const { number } = formatter(locale)
  const name = (index: number) => t('opinion.group', { letter: letterOf(index) })
  return (
    <>
      {opinion.groups.map(({ people, medianAnswers, telling }, index) => (
        <section key={index} aria-label={name(index)}>
          <h3>{name(index)}</h3>
          <p>
            {t('opinion.size', {
              people: sizeText(people, opinion.groups, locale),
              answers: number(medianAnswers),
            })}
          </p>
          <ul className="view-list">
            {telling.map(({ publicId, content, side, share, elsewhere }) => (
              <li key={publicId}>
                <ViewWords words={content.words} locale={locale} />
                <p className="text-small">
                  {t(`opinion.telling.${side}`, {
                    here: bandText(share, locale),
                    elsewhere: bandText(elsewhere, locale),
                  })}{' '}
                  <a href={`/${locale}/dialogues/${slug}/views/${publicId}`}>{t('row.open')}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Table
        caption={t('opinion.table')}
        onPhones="scroll"
        columns={[
          { label: t('table.group') },
          ...opinion.groups.map((_, index) => ({ label: name(index), isNumeric: true })),
        ]}
        rows={inUsualOrder(opinion.table).map(({ group, shares }) => ({
          id: group,
          cells: [
            translator(locale, 'ui')(`group.${group}`),
            ...opinion.groups.map((_, index) => {
              if (shares === null) return t('figure.hidden')
              const share = shares[index] ?? null
              return share === null ? '–' : bandText(share, locale)
            }),
          ],
        }))}
      />
    </>
  )
}

/** Exact only where every group is: else how many have answered in all, less one group, would tell the other. */
function sizeText(people: Banded, all: Open['groups'], locale: Locale): string {
  const areExact = all.every((each) => each.people?.kind === 'exactly')
  if (areExact || people?.kind !== 'exactly') return peopleText(people, locale)
  return totalText({ count: exactFrom, isLeast: true }, locale)
}
