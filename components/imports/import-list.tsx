import { Form } from '@/components/form/form'
import { Checkbox } from '@/components/form/checkbox'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { sayWhoMayBeTakenIn } from '@/lib/imports/actions'
import type { ImportsPage, ListedImport } from '@/lib/imports/queries/list'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface ListProps {
  imports: readonly ListedImport[]
  slug: string
  locale: Locale
}

/** All imports of a dialogue: what waits for somebody first. */
export function ImportList({ imports, slug, locale }: ListProps) {
  const t = translator(locale, 'imports')
  const here = `/${locale}/manage/dialogues/${slug}/imports`
  return (
    <List
      count={t('count', { count: imports.length })}
      empty={<EmptyState title={t('count', { count: 0 })}>{t('noneText')}</EmptyState>}
    >
      {imports.map((each) => (
        <Entry
          key={each.id}
          headingLevel={2}
          title={t(`kind.${each.kind}`)}
          href={`${here}/${each.id}`}
          above={
            <StatusWord kind={each.isFinished ? 'good' : 'warning'}>
              {t(each.isFinished ? 'finished' : 'underReview')}
            </StatusWord>
          }
          action={
            <ButtonLink href={`${here}/${each.id}`}>
              {t(each.isFinished ? 'look' : 'review')}
            </ButtonLink>
          }
        >
          <p>
            <Words of={each.question} locale={locale} />
          </p>
          <HowFar of={each} locale={locale} />
        </Entry>
      ))}
    </List>
  )
}

function HowFar({ of, locale }: { of: ListedImport; locale: Locale }) {
  const t = translator(locale, 'imports')
  const { day } = formatter(locale)
  const { waiting, accepted, left } = of
  const all = waiting + accepted + left
  return (
    <p className="text-small text-muted">
      {t('on', { day: day(of.on) })} ·{' '}
      {of.isFinished
        ? t('outcome', { accepted, left })
        : t('progress', { seen: all - waiting, all })}
      {of.expiresOn && <> · {t('until', { day: day(of.expiresOn) })}</>}
    </p>
  )
}

/** Whether words of people may come in whose group nobody has checked: for the convenor to say. */
export function WhoMayBeTakenIn({ page, locale }: { page: ImportsPage; locale: Locale }) {
  const t = translator(locale, 'imports')
  return (
    <Section title={t('allow.title')} id="unregistered">
      <Form action={sayWhoMayBeTakenIn} locale={locale} id="allow">
        <Hidden name="slug" value={page.slug} />
        <Checkbox
          name="allowed"
          look="switch"
          label={t('allow.label')}
          hint={t('allow.hint')}
          defaultChecked={page.takesUnregistered}
        />
        <FormEnd>
          <Submit kind="plain">{t('allow.save')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}
