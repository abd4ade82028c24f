import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/layout'
import { inviteLeastHeard } from '@/lib/participation/actions'
import type { ParticipationDesk } from '@/lib/participation/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  desk: ParticipationDesk
  slug: string
  locale: Locale
}

/** First the message and to how many it goes; then the button that sends it. */
export function InviteSilent({ desk: { leastHeard, invitation }, slug, locale }: Props) {
  const t = translator(locale, 'participation')
  const group = translator(locale, 'ui')
  const path = `/manage/dialogues/${slug}/participation`
  if (leastHeard.length === 0) return <p>{t('noGroup')}</p>
  return (
    <>
      <p className="mb-4">{t('inviteText')}</p>
      <p className="toolbar mb-4">
        {leastHeard.map((each) => (
          <ButtonLink key={each} href={`/${locale}${path}?invite=${each}#invite`}>
            {t('prepare', { group: group(`group.${each}`) })}
          </ButtonLink>
        ))}
      </p>
      {invitation && <Prepared {...invitation} {...{ slug, locale }} />}
    </>
  )
}

type PreparedProps = NonNullable<ParticipationDesk['invitation']> & Pick<Props, 'slug' | 'locale'>

function Prepared({ group, mails, calls, wording, slug, locale }: PreparedProps) {
  const t = translator(locale, 'participation')
  const count = mails + calls
  if (count === 0) return <p>{t('toNobody')}</p>
  const path = `/manage/dialogues/${slug}/participation`
  return (
    <Panel>
      <p className="view-note">{t('preview')}</p>
      <p className="mt-4">
        <strong>{wording.subject}</strong>
      </p>
      <p className="mt-2">{wording.body}</p>
      <p className="mt-4">{t('willGo', { mails, calls })}</p>
      <Form action={inviteLeastHeard} locale={locale} path={`${path}?invite=${group}`}>
        <Hidden name="slug" value={slug} />
        <Hidden name="group" value={group} />
        <Hidden name="count" value={String(count)} />
        <FormEnd>
          <Submit>{t('send', { count })}</Submit>
        </FormEnd>
      </Form>
    </Panel>
  )
}
