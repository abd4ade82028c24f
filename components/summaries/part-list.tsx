import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Confirm } from '@/components/ui/details'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { orderPart, takePartOut } from '@/lib/summaries/actions'
import type { PartOnPage } from '@/lib/summaries/version-page'

interface PartListProps {
  slug: string
  parts: readonly PartOnPage[]
  mayEdit: boolean
  locale: Locale
}

/** The parts of a draft in their order, each with what can be done to it. */
export function PartList({ slug, parts, mayEdit, locale }: PartListProps) {
  const t = translator(locale, 'summaries')
  if (parts.length === 0) return <p>{t('manage.noParts')}</p>
  return (
    <ol className="part-rows">
      {parts.map((part, index) => (
        <li key={part.id} className="part-row">
          <div>
            <p className="text-small text-muted">
              {t(`manage.kind.${part.kind}`)}
              {part.strength && ` · ${t(`strength.${part.strength}`)}`}
              {' · '}
              {cited(part, locale)}
            </p>
            <h3>
              <Words of={part.heading} locale={locale} />
            </h3>
          </div>
          {mayEdit && (
            <PartTools
              {...{ slug, part, locale }}
              isFirst={index === 0}
              isLast={index === parts.length - 1}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

/** "cites 1 view and 2 interviews": each counted, and what is gone too. */
function cited({ quotes, quotesAgainst }: PartOnPage, locale: Locale): string {
  const t = translator(locale, 'summaries')
  const all = [...quotes, ...quotesAgainst]
  const count = (kind: (typeof all)[number]['kind']) =>
    all.filter((quote) => quote.kind === kind).length
  const kinds = (['view', 'interview', 'note', 'document', 'gap'] as const).filter(
    (kind) => count(kind) > 0,
  )
  if (kinds.length === 0) return t('manage.cites.nothing')
  const list = kinds.map((kind) => t(`manage.cites.${kind}`, { count: count(kind) }))
  return t('manage.cites.what', { list: formatter(locale).list(list) })
}

interface PartToolsProps {
  slug: string
  part: PartOnPage
  isFirst: boolean
  isLast: boolean
  locale: Locale
}

function PartTools({ slug, part, isFirst, isLast, locale }: PartToolsProps) {
  const t = translator(locale, 'summaries')
  const path = `/manage/summaries/${slug}`
  const heading = inLanguage(part.heading, locale).text
  // Which part is meant is said to those who hear the buttons one by one.
  const verb = (action: string) => (
    <>
      {action}
      <VisuallyHidden>: {heading}</VisuallyHidden>
    </>
  )
  return (
    <div className="part-tools">
      <ButtonLink href={`/${locale}${path}/parts/${part.id}`} icon="pencil">
        {verb(t('manage.change'))}
      </ButtonLink>
      {(['up', 'down'] as const)
        .filter((direction) => (direction === 'up' ? !isFirst : !isLast))
        .map((direction) => (
          <Form
            key={direction}
            action={orderPart}
            id={`${direction}-${part.id}`}
            {...{ locale, path }}
          >
            <Hidden name="id" value={part.id} />
            <Hidden name="direction" value={direction} />
            <FormEnd>
              <Submit kind="plain">{verb(t(`manage.${direction}`))}</Submit>
            </FormEnd>
          </Form>
        ))}
      <Confirm ask={verb(t('manage.remove'))}>
        <p>{t('manage.removeSays')}</p>
        <Form action={takePartOut} id={`remove-${part.id}`} {...{ locale, path }}>
          <Hidden name="id" value={part.id} />
          <FormEnd>
            <Submit kind="danger">{t('manage.removePart')}</Submit>
          </FormEnd>
        </Form>
      </Confirm>
    </div>
  )
}
