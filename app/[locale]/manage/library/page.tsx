import type { Metadata } from 'next'
import { ItemEntry } from '@/components/library/item-entry'
import { KindField } from '@/components/library/item-fields'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section, Toolbar } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { begin } from '@/lib/library/actions'
import { libraryDesk } from '@/lib/library/desk'
import { limits } from '@/lib/library/schema'
import { translator } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'library')('desk.title') }
}

export default async function LibraryDeskPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'library')
  const { items, isEditor, dialogues } = await ask(libraryDesk)
  const path = '/manage/library'
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/manage`, label: translator(locale, 'desk')('title') }]}
        title={t('desk.title')}
        lead={<p>{t('desk.lead')}</p>}
      >
        <Toolbar>
          <ButtonLink href="#new" icon="plus">
            {t('new.title')}
          </ButtonLink>
          <ButtonLink href={`/${locale}/manage/library/authors`}>{t('desk.authors')}</ButtonLink>
          <ButtonLink href={`/${locale}/library/releases`}>{t('desk.programme')}</ButtonLink>
        </Toolbar>
      </PageHead>
      <List
        count={t('count', { count: items.length })}
        empty={<EmptyState title={t('desk.none')} />}
      >
        {items.map((item) => (
          <ItemEntry key={item.id} item={item} locale={locale} isWork />
        ))}
      </List>
      <Section title={t('new.title')} id="new">
        <Form action={begin} {...{ locale, path }} initial={await heldState(path)}>
          <KindField locale={locale} />
          <TranslatedField
            name="title"
            label={t('field.title')}
            languages={writingLanguages(locale)}
            limit={limits.title}
          />
          <Select
            name="language"
            label={t('field.language')}
            options={languageOptions(locale)}
            defaultValue={locale}
            width="medium"
          />
          <Select
            name="dialogueSlug"
            label={t('new.dialogue')}
            hint={t('new.dialogueHint')}
            options={dialogues.map(({ slug, title }) => ({
              value: slug,
              label: inLanguage(title, locale).text,
            }))}
            {...(isEditor && { placeholder: t('new.portal') })}
          />
          <FormEnd>
            <Submit>{t('new.do')}</Submit>
          </FormEnd>
        </Form>
      </Section>
    </>
  )
}
