import type { Metadata } from 'next'
import { DeskOwner } from '@/components/commitments/desk-owner'
import { DeskAnswers, DeskSteps } from '@/components/commitments/desk-steps'
import { statusKind } from '@/components/commitments/words'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Confirm } from '@/components/ui/details'
import { Done } from '@/components/ui/done'
import { Facts } from '@/components/ui/facts'
import { Section, Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { withdrawPromise } from '@/lib/commitments/actions'
import { commitmentDesk } from '@/lib/commitments/queries/desk'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; publicId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'commitments')('desk.one') }
}

/** One promise, from the draft to what became of it. */
export default async function CommitmentDeskPage({ params, searchParams }: Props) {
  const { publicId } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const desk = await ask((actor) => commitmentDesk(actor, publicId))
  const { slug, title } = desk.dialogue
  const path = `/manage/commitments/${publicId}`
  const isPublic = desk.state === 'published'
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          {
            href: `/${locale}/manage/dialogues/${slug}`,
            label: <Words of={title} locale={locale} />,
          },
          { href: `/${locale}/manage/dialogues/${slug}/commitments`, label: t('desk.title') },
        ]}
        above={
          <StatusWord kind={isPublic ? statusKind(desk) : 'neutral'}>
            {isPublic
              ? t(`status.${desk.status}`)
              : t(desk.confirmed ? 'state.confirmed' : `state.${desk.state}`)}
          </StatusWord>
        }
        title={<Words of={desk.form.result} locale={locale} />}
      >
        <Facts
          items={[
            { term: t('facts.due'), detail: formatter(locale).day(desk.dueNow) },
            { term: t('one.proof'), detail: <Words of={desk.form.proof} locale={locale} /> },
          ]}
        />
      </PageHead>
      <Done of={(await searchParams).done} from="commitments" locale={locale} />
      <Toolbar>
        {desk.may.edit && (
          <ButtonLink href={`/${locale}${path}/edit`} icon="pencil">
            {t('desk.edit')}
          </ButtonLink>
        )}
        {isPublic && (
          <ButtonLink href={`/${locale}/commitments/${publicId}`}>{t('own.public')}</ButtonLink>
        )}
      </Toolbar>
      <DeskOwner {...{ desk, locale, path }} />
      {isPublic && <DeskSteps {...{ desk, locale, path }} />}
      {isPublic && <DeskAnswers {...{ desk, locale, path }} />}
      {desk.may.withdraw && (
        <Section title={t('desk.withdraw')} id="withdraw">
          <p>{t(isPublic ? 'desk.withdrawText' : 'desk.withdrawDraftText')}</p>
          <Confirm ask={t('desk.withdraw')}>
            <Form action={withdrawPromise} id="withdraw-form" {...{ locale, path }}>
              <Hidden name="publicId" value={publicId} />
              <TextField name="reason" label={t('desk.withdrawWhy')} autoComplete="off" />
              <Submit kind="danger">{t('desk.withdrawNow')}</Submit>
            </Form>
          </Confirm>
        </Section>
      )}
    </>
  )
}
