import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { ButtonLink } from '@/components/ui/button'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { addSheet, saveSheet } from '@/lib/notes/actions'
import type { RoomPage, ShownSheet } from '@/lib/notes/queries'
import { sheetParts } from '@/lib/notes/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { groups as allGroups } from '@/lib/roles/schema'
import { NamedPeople, NoteLine, TakeBack } from './note-list'
import { SheetFields } from './sheet-fields'

interface Props {
  room: RoomPage
  groups: readonly StakeholderGroup[]
  /** The dialogue in which this reader may write promises down. */
  promisesIn: string | null
  locale: Locale
  path: string
}

/** Table sheets: to print before, to type in afterwards. */
export function SheetsSection({ room, groups, promisesIn, locale, path }: Props) {
  const t = translator(locale, 'rooms')
  const language = room.session.languages[0] ?? locale
  return (
    <Section title={t('sheet.title')} id="sheets">
      <p>{t('sheet.lead')}</p>
      {promisesIn && (
        <p className="mt-4">
          <ButtonLink
            href={`/${locale}/manage/dialogues/${promisesIn}/commitments/new?session=${room.session.id}`}
          >
            {translator(locale, 'commitments')('fromSession')}
          </ButtonLink>
        </p>
      )}
      <p className="mt-4">
        <ButtonLink icon="printer" href={`/${locale}${path}/sheet`}>
          {t('sheet.print')}
        </ButtonLink>
      </p>
      {room.sheets.length > 0 && (
        <ol className="list">
          {room.sheets.map((note) => (
            <li key={note.id} className="entry" id={`note-${note.id}`}>
              <div className="entry-body">
                <SheetShown note={note} zone={room.event.timeZone} locale={locale} />
                {promisesIn && note.sheet.next !== '' && room.session.rule !== 'closed' && (
                  <p>
                    <ButtonLink
                      href={`/${locale}/manage/dialogues/${promisesIn}/commitments/new?note=${note.id}`}
                    >
                      {translator(locale, 'commitments')('fromSheet')}
                    </ButtonLink>
                  </p>
                )}
                {note.mayChange && (
                  <Details summary={t('note.change')}>
                    <Form action={saveSheet} id={`change-${note.id}`} {...{ locale, path }}>
                      <Hidden name="id" value={note.id} />
                      <Seen
                        value={note.seen}
                        fields={sheetParts.map((part) => ({
                          name: `sheet.${part}`,
                          label: t(`sheet.parts.${part}`),
                        }))}
                        languages={[]}
                      />
                      <SheetFields
                        {...{ groups, locale }}
                        language={note.language}
                        sheet={note.sheet}
                      />
                      <FormEnd>
                        <Submit>{t('note.save')}</Submit>
                      </FormEnd>
                    </Form>
                  </Details>
                )}
                {note.mayTakeBack && <TakeBack id={note.id} locale={locale} path={path} />}
              </div>
            </li>
          ))}
        </ol>
      )}
      {room.mayWrite && (
        <Details summary={t('sheet.add')}>
          <Form action={addSheet} id="new-sheet" {...{ locale, path }} guarded>
            <Hidden name="sessionId" value={room.session.id} />
            <SheetFields {...{ groups, locale, language }} />
            <FormEnd>
              <Submit>{t('sheet.do')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </Section>
  )
}

function SheetShown({ note, zone, locale }: { note: ShownSheet; zone: string; locale: Locale }) {
  const t = translator(locale, 'rooms')
  const ui = translator(locale, 'ui')
  const people = allGroups.flatMap((group) => {
    const count = note.sheet.people[group]
    return count ? [`${ui(`group.${group}`)} ${count}`] : []
  })
  const words = sheetParts.flatMap((part) =>
    note.sheet[part] === ''
      ? []
      : [
          {
            term: t(`sheet.parts.${part}`),
            detail: (
              <span className="room-note" lang={note.language}>
                {note.sheet[part]}
              </span>
            ),
          },
        ],
  )
  return (
    <>
      <h3>{t('sheet.of', { table: note.sheet.table })}</h3>
      <NoteLine note={note} zone={zone} locale={locale} />
      <Facts
        items={[
          ...(people.length > 0
            ? [{ term: t('sheet.people'), detail: formatter(locale).list(people) }]
            : []),
          ...words,
        ]}
      />
      <NamedPeople names={note.names} locale={locale} />
    </>
  )
}
