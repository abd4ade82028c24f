import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { InviteForm } from '@/components/roles/invite-form'
import { roleLabel } from '@/components/roles/role-label'
import { SafeguardingLead } from '@/components/roles/safeguarding-lead'
import { TeamTable } from '@/components/roles/team-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { portalContact } from '@/lib/pages/queries'
import { translator } from '@/lib/platform/i18n'
import { endTeamRole, handDialogueOver, takeBackInvitation } from '@/lib/roles/actions'
import { teamOf } from '@/lib/roles/queries'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'roles')('team.title') }
}

export default async function TeamPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'roles')
  const team = await ask((actor) => teamOf(actor, slug))
  const path = `/manage/dialogues/${slug}/team`
  const done = `team.done.${String((await searchParams).done)}`
  const others = [
    ...new Map(
      team.members.filter(({ isSelf }) => !isSelf).map((each) => [each.personId, each.name]),
    ),
  ]
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: team.title }}
        title={t('team.title')}
        lead={<p>{t('team.lead')}</p>}
        isDeskOpen={team.mayOpenDesk}
      />
      {t.has(done) && <Notice kind="good" locale={locale} title={t(done)} isAnswer />}
      <TeamTable members={team.members} {...{ locale, path }} end={endTeamRole} showsGroups />
      {(team.mayInvite.length > 0 || !team.safeguarding.isAppointed) && (
        <SafeguardingLead {...team.safeguarding} contact={await portalContact()} locale={locale} />
      )}
      {team.mayInvite.length > 0 && (
        <>
          <Section title={t('team.invitations')}>
            {team.invitations.length === 0 ? (
              <EmptyState title={t('team.noInvitations')} />
            ) : (
              <Table
                caption={<VisuallyHidden>{t('team.invitations')}</VisuallyHidden>}
                columns={[
                  { label: t('team.address') },
                  { label: t('team.role') },
                  { label: t('team.until') },
                  { label: t('team.act') },
                ]}
                rows={team.invitations.map((each) => ({
                  id: each.id,
                  cells: [
                    each.address,
                    roleLabel(each.role, locale),
                    each.hasLapsed ? (
                      t('team.lapsed')
                    ) : (
                      <Time key="u" at={each.expiresAt} locale={locale} />
                    ),
                    each.mayRevoke ? (
                      <Form
                        key="r"
                        action={takeBackInvitation}
                        id={`revoke-${each.id}`}
                        {...{ locale, path }}
                      >
                        <Hidden name="id" value={each.id} />
                        <Submit kind="plain">{t('team.revoke')}</Submit>
                      </Form>
                    ) : (
                      '–'
                    ),
                  ],
                }))}
                onPhones="cards"
              />
            )}
          </Section>
          <Section title={t('team.invite')} id="invite-somebody">
            <InviteForm
              {...{ slug, locale }}
              roles={team.mayInvite}
              initial={await heldState(path)}
            />
          </Section>
        </>
      )}
      {team.mayHandOver && (
        <Section title={t('team.handOver')}>
          <p className="mb-6">{t('team.handOverLead')}</p>
          {others.length === 0 ? (
            <p>{t('team.handOverNobody')}</p>
          ) : (
            <Form action={handDialogueOver} id="hand-over" {...{ locale, path }}>
              <Hidden name="slug" value={slug} />
              <Select
                name="personId"
                label={t('team.handOverTo')}
                hint={t('team.handOverSays')}
                placeholder={t('team.handOverChoose')}
                options={others.map(([value, label]) => ({ value, label }))}
              />
              <FormEnd>
                <Submit kind="danger">{t('team.handOverDo')}</Submit>
              </FormEnd>
            </Form>
          )}
        </Section>
      )}
    </>
  )
}
