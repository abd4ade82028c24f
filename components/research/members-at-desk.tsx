import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { Toolbar } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { translator, type Locale } from '@/lib/platform/i18n'
import { dropNamed, putMemberEarlier } from '@/lib/research/actions'
import type { MemberAtDesk, ResearchDesk } from '@/lib/research/desk'
import { MemberForm } from './member-form'

interface Props {
  desk: ResearchDesk
  members: readonly MemberAtDesk[]
  slug: string
  locale: Locale
  path: string
}

export function MembersAtDesk({ desk, members, slug, locale, path }: Props) {
  const t = translator(locale, 'research')
  return (
    <ul className="list">
      {members.map((member, index) => {
        const { id, name, organisation, about } = member
        const which = (
          <>
            <Hidden name="slug" value={slug} />
            <Hidden name="id" value={id} />
          </>
        )
        return (
          <li key={id} className="entry">
            <div className="entry-body">
              <p>
                <strong>{name}</strong>
                {organisation && <span className="text-muted">, {organisation}</span>}
              </p>
              {about && <Words as="p" of={about} locale={locale} className="text-small" />}
              <Toolbar>
                {index > 0 && (
                  <Form action={putMemberEarlier} id={`up-${id}`} {...{ locale, path }}>
                    {which}
                    <Submit kind="quiet">{t('person.earlier', { name })}</Submit>
                  </Form>
                )}
                <Form action={dropNamed} id={`drop-${id}`} {...{ locale, path }}>
                  {which}
                  <Submit kind="quiet">{t('person.drop', { name })}</Submit>
                </Form>
              </Toolbar>
              <Details summary={t('person.change', { name })}>
                <MemberForm {...{ desk, slug, locale, path, member }} />
              </Details>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
