import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { DoneInQueue } from '@/components/moderation/done'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import { addWatchedWords, removeWatchedWord } from '@/lib/moderation/actions'
import { watchPage } from '@/lib/moderation/queries/settings'
import { listedKinds } from '@/lib/moderation/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'moderation')('watch.title') }
}

/** Names and sites that must not slip into a view of this dialogue. */
export default async function WatchedWordsPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => watchPage(actor, slug))
  const t = translator(locale, 'moderation')
  const back = `/${locale}/manage/dialogues/${slug}/moderation`
  return (
    <>
      <WorkHead locale={locale} dialogue={page} title={t('watch.title')} lead={t('watch.lead')} />
      <DoneInQueue of={(await searchParams).done} slug={slug} locale={locale} />
      <Section title={t('watch.add')}>
        <Form action={addWatchedWords} locale={locale} id="add">
          <Hidden name="slug" value={slug} />
          <RadioGroup
            name="kind"
            label={t('watch.kind')}
            look="row"
            defaultValue="personalName"
            options={listedKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <TextArea name="words" label={t('watch.words')} hint={t('watch.wordsHint')} rows={5} />
          <FormEnd>
            <Submit>{t('watch.save')}</Submit>
            <ButtonLink kind="quiet" href={back}>
              {t('queue.back')}
            </ButtonLink>
          </FormEnd>
        </Form>
      </Section>
      <Section title={t('watch.list', { count: page.words.length })}>
        {page.words.length === 0 ? (
          <EmptyState title={t('watch.none')} />
        ) : (
          <Table
            caption={t('watch.list', { count: page.words.length })}
            columns={[
              { label: t('watch.word') },
              { label: t('watch.kind') },
              { label: t('watch.remove'), isDeed: true },
            ]}
            rows={page.words.map(({ id, kind, text }) => ({
              id,
              cells: [
                text,
                t(`kind.${kind}`),
                <Form
                  key={id}
                  action={removeWatchedWord}
                  locale={locale}
                  id={`remove-${id}`}
                  label={text}
                >
                  <Hidden name="slug" value={slug} />
                  <Hidden name="id" value={id} />
                  <Submit kind="quiet">{t('watch.remove')}</Submit>
                </Form>,
              ],
            }))}
          />
        )}
      </Section>
    </>
  )
}
