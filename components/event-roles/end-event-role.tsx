import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { endEventRole } from '@/lib/event-roles/actions'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  id: string
  isSelf: boolean
  locale: Locale
  path: string
}

/** Ends a role at an event: one's own, or somebody's. */
export function EndEventRole({ id, isSelf, locale, path }: Props) {
  const t = translator(locale, 'roles')
  const ask = isSelf ? t('atEvent.layDown') : t('team.endAsk')
  return (
    <Confirm ask={ask}>
      <p>{isSelf ? t('atEvent.layDownSays') : t('team.endSays')}</p>
      <Form action={endEventRole} id={`end-${id}`} {...{ locale, path }}>
        <Hidden name="id" value={id} />
        <FormEnd>
          <Submit kind="danger">{ask}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}
