import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { StakeholderGroup, Role } from '@/generated/prisma/enums'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { FormAction } from '@/lib/web/form-state'
import { roleLabel } from './role-label'

type Member = {
  id: string
  name: string
  role: Role
  speaksFor?: StakeholderGroup | null
  grantedAt: Date
  isSelf: boolean
  mayEnd: boolean
}

/** Who holds which role, with the way to end it. */
export function TeamTable({
  members,
  locale,
  path,
  end,
  showsGroups,
}: {
  members: readonly Member[]
  locale: Locale
  path: string
  end: FormAction
  showsGroups: boolean
}) {
  const t = translator(locale, 'roles')
  const group = (speaksFor: StakeholderGroup | null | undefined) =>
    speaksFor ? <GroupMark key="g" group={speaksFor} locale={locale} /> : t('team.nobody')
  return (
    <Table
      caption={<VisuallyHidden>{t('team.title')}</VisuallyHidden>}
      columns={[
        { label: t('team.name') },
        { label: t('team.role') },
        ...(showsGroups ? [{ label: t('team.speaksFor') }] : []),
        { label: t('team.since') },
        { label: t('team.act') },
      ]}
      rows={members.map((member) => ({
        id: member.id,
        cells: [
          `${member.name} ${member.isSelf ? t('team.you') : ''}`.trim(),
          roleLabel(member.role, locale),
          ...(showsGroups ? [group(member.speaksFor)] : []),
          <Time key="t" at={member.grantedAt} locale={locale} />,
          member.mayEnd ? (
            <Confirm key="c" ask={t('team.endAsk')}>
              <p>{t('team.endSays')}</p>
              <Form action={end} id={`end-${member.id}`} {...{ locale, path }}>
                <Hidden name="id" value={member.id} />
                <FormEnd>
                  <Submit kind="danger">{t('team.end')}</Submit>
                </FormEnd>
              </Form>
            </Confirm>
          ) : (
            '–'
          ),
        ],
      }))}
      onPhones="cards"
    />
  )
}
