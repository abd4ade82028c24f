import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Entry, List } from '@/components/ui/list'
import { Time } from '@/components/ui/time'
import { restore } from '@/lib/dialogues/shelters/actions'
import type { ShelterInPlace } from '@/lib/dialogues/shelters/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  shelters: readonly ShelterInPlace[]
  mayBringBackPeople: boolean
  path: string
  locale: Locale
}

/** What is off the public site at this moment, and the way back. */
export function SheltersInPlace({ shelters, mayBringBackPeople, path, locale }: Props) {
  const t = translator(locale, 'dialogues')
  return (
    <List
      count={t('safety.count', { count: shelters.length })}
      empty={<EmptyState title={t('safety.none')} />}
    >
      {shelters.map(({ id, kind, what, reason, at }) => (
        <Entry
          key={id}
          headingLevel={3}
          title={what ? `${t(`safety.kind.${kind}`)}: ${what}` : t(`safety.kind.${kind}`)}
          facts={[
            { term: t('safety.reason'), detail: reason },
            { term: t('safety.since'), detail: <Time at={at} locale={locale} /> },
          ]}
          action={
            (kind !== 'person' || mayBringBackPeople) && (
              <Confirm ask={t('safety.bringBack')}>
                <p>{t('safety.bringBackText')}</p>
                <Form
                  id={`back-${id}`}
                  action={restore}
                  locale={locale}
                  path={path}
                  label={t('safety.bringBack')}
                >
                  <Hidden name="shelterId" value={id} />
                  <Submit>{t('safety.bringBackDo')}</Submit>
                </Form>
              </Confirm>
            )
          }
        />
      ))}
    </List>
  )
}
