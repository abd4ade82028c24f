import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { GroupMark } from '@/components/ui/group-mark'
import { Toolbar } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { StatusWord, Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import {
  checkInPerson,
  giveNewBadge,
  letPersonIn,
  letPersonInBeyond,
  takeBack,
} from '@/lib/attendance/actions'
import type { DeskPage, DeskPerson } from '@/lib/attendance/queries'
import type { DeskFilters } from '@/lib/attendance/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { FormAction } from '@/lib/web/form-state'

interface PeopleListProps {
  desk: DeskPage
  filters: DeskFilters
  locale: Locale
  path: string
}

/** One line a person, one tap: came. */
export function PeopleList({ desk, filters, locale, path }: PeopleListProps) {
  const t = translator(locale, 'attendance')
  const count = desk.people.length + desk.more
  const isSearch = filters.q !== '' || filters.show === 'all'
  const waits = desk.isStillToCome ? 'list.expected' : 'list.missing'
  const noneSays = isSearch
    ? t('list.empty.title')
    : desk.counts.all.expected === 0
      ? t('roll.empty')
      : t(waits, { count: 0 })
  return (
    <>
      <List
        count={isSearch ? t('list.found', { count }) : t(waits, { count })}
        empty={<EmptyState title={noneSays}>{isSearch && t('list.empty.says')}</EmptyState>}
      >
        {desk.people.map((person) => (
          <Entry
            key={person.id}
            headingLevel={3}
            title={person.name}
            above={
              <>
                {person.group && <GroupMark group={person.group} locale={locale} />}
                {person.isWalkIn && <Tag>{t('list.walkIn')}</Tag>}
              </>
            }
            action={!desk.isStillToCome && <Deeds {...{ person, desk, filters, locale, path }} />}
          >
            <Standing person={person} desk={desk} locale={locale} />
          </Entry>
        ))}
      </List>
      {desk.more > 0 && <p>{t('list.more', { count: desk.more })}</p>}
    </>
  )
}

interface PersonProps extends PeopleListProps {
  person: DeskPerson
}

function Standing({ person, desk, locale }: Pick<PersonProps, 'person' | 'desk' | 'locale'>) {
  const t = translator(locale, 'attendance')
  if (person.came) {
    const time = formatter(locale).time(person.came, desk.timeZone)
    return <StatusWord kind="good">{t('list.here', { time })}</StatusWord>
  }
  return person.why && <p>{t(`why.${person.why}`)}</p>
}

/** What can be done for this person now. */
function Deeds(props: PersonProps) {
  const { person, desk, locale } = props
  const t = translator(locale, 'attendance')
  const { name } = person
  if (person.why && !person.isHere) {
    return (
      <Toolbar>
        <OneTap {...props} action={letPersonIn} does="in" says={t('list.letIn')} isMain />
        {desk.mayLetIn && (
          <OneTap
            {...props}
            action={letPersonInBeyond}
            does="beyond"
            says={t('list.letInBeyond')}
          />
        )}
      </Toolbar>
    )
  }
  return (
    <Toolbar>
      {!person.isHere && (
        <OneTap
          {...props}
          action={checkInPerson}
          does="came"
          says={t('list.came')}
          label={t('list.cameName', { name })}
          isMain
        />
      )}
      <Details summary={t('badge.more')}>
        {person.came && (
          <OneTap {...props} action={takeBack} does="back" says={t('undo.name', { name })} />
        )}
        <p>{t('badge.newSays')}</p>
        <OneTap {...props} action={giveNewBadge} does="badge" says={t('badge.new')} />
      </Details>
    </Toolbar>
  )
}

interface OneTapProps extends PersonProps {
  action: FormAction
  /** Tells the forms of one person apart. */
  does: string
  says: string
  /** For who doesn't see whose button it is. */
  label?: string
  isMain?: boolean
}

function OneTap({ person, desk, filters, locale, path, action, does, ...rest }: OneTapProps) {
  return (
    <Form
      action={action}
      id={`${does}-${person.id}`}
      {...{ locale, path }}
      {...(rest.label && { label: rest.label })}
    >
      <Hidden name="slug" value={desk.slug} />
      <Hidden name="occasion" value={desk.occasion.key} />
      <Hidden name="registrationId" value={person.id} />
      <Hidden name="q" value={filters.q} />
      <FormEnd>
        <Submit kind={rest.isMain ? 'main' : 'plain'}>
          {rest.says}
          {rest.isMain && <VisuallyHidden>: {person.name}</VisuallyHidden>}
        </Submit>
      </FormEnd>
    </Form>
  )
}
