import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { Details } from '@/components/ui/details'
import type { Attribution } from '@/generated/prisma/enums'
import { defaultAttribution, type Byline as By } from '@/lib/contributions/attribution'
import type { AuthorHere } from '@/lib/contributions/queries/author'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Byline } from './byline'

interface AttributionFieldsProps {
  author: AuthorHere
  locale: Locale
  /** What a view that stands already has; without it what a new one begins with. */
  chosen?: { attribution: Attribution; isPublic: boolean; underPseudonym: boolean }
  canBePublic?: boolean
}

/** Each way to be shown beside the very line that others will read. Public is a switch of its own. */
export function AttributionFields({
  author,
  locale,
  chosen,
  canBePublic = true,
}: AttributionFieldsProps) {
  const t = translator(locale, 'contributions')
  return (
    <>
      <RadioGroup
        name="attribution"
        label={t('attribution.label')}
        hint={author.isFew ? t('attribution.few') : t('attribution.hint')}
        defaultValue={chosen?.attribution ?? defaultAttribution(author.group, author.roleTitle)}
        options={previews(author).map(([value, by]) => ({
          value,
          label: (
            <>
              <span className="attribution-name">{t(`attribution.${value}.name`)}</span>
              <Byline by={by} locale={locale} />
            </>
          ),
          hint: t(`attribution.${value}.text`),
        }))}
      />
      <Checkbox
        name="underPseudonym"
        label={t('madeUp.label')}
        hint={author.pseudonym ? t('madeUp.known', { name: author.pseudonym }) : t('madeUp.hint')}
        defaultChecked={chosen?.underPseudonym ?? false}
      />
      {canBePublic ? (
        <Checkbox
          name="isPublic"
          look="switch"
          label={t('scope.switch')}
          hint={t(author.group === 'miners' ? 'scope.hintTwo' : 'scope.hint')}
          defaultChecked={chosen?.isPublic ?? false}
        />
      ) : (
        <p className="hint">{t('scope.replyInside')}</p>
      )}
      <Details summary={t('operator.title')}>
        <ul className="plain-list">
          <li>{t('operator.kept')}</li>
          <li>{t('operator.moment')}</li>
          <li>{t('operator.order')}</li>
          <li>{t('operator.style')}</li>
          <li>{t('operator.code')}</li>
        </ul>
      </Details>
    </>
  )
}

/** By role only where there is a role to show. */
function previews({ name, group, roleTitle }: AuthorHere): [Attribution, By][] {
  return [
    ['named', { attribution: 'named', group, name }],
    ...(roleTitle
      ? [['role', { attribution: 'role', group, roleTitle }] satisfies [Attribution, By]]
      : []),
    ['group', { attribution: 'group', group }],
    ['anonymous', { attribution: 'anonymous', group }],
  ]
}
