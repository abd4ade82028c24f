import type { Metadata } from 'next'
import { Alike } from '@/components/contributions/alike'
import { PromptField } from '@/components/contributions/prompt-field'
import { RoundRoom } from '@/components/contributions/round-room'
import { SessionField } from '@/components/contributions/session-field'
import { WritingFields } from '@/components/contributions/writing-fields'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { postAView } from '@/lib/contributions/actions'
import { postingPage } from '@/lib/contributions/queries/author'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ prompt?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'contributions')('post.title') }
}

export default async function PostViewPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const path = `/dialogues/${slug}/views/new`
  await signedInActor(locale, path)
  const { title, prompts, sessions, author } = await ask((actor) => postingPage(actor, slug))
  const t = translator(locale, 'contributions')
  const [only, ...more] = prompts
  const { prompt } = await searchParams
  const query = typeof prompt === 'string' ? `?prompt=${encodeURIComponent(prompt)}` : ''
  const head = (
    <PageHead
      locale={locale}
      crumbs={[
        { href: `/${locale}/dialogues/${slug}`, label: <Words of={title} locale={locale} /> },
      ]}
      title={t('post.title')}
      lead={only && more.length === 0 && <Words as="p" of={only.question} locale={locale} />}
    />
  )
  if (!only) {
    return (
      <>
        {head}
        <EmptyState title={t('post.noPrompt')} />
      </>
    )
  }
  return (
    <>
      {head}
      <p>
        <a href={`/${locale}/dialogues/${slug}/views/say${query}`}>{t('post.sayInstead')}</a>
      </p>
      <RoundRoom prompts={prompts} locale={locale} />
      <Form action={postAView} locale={locale} path={path} initial={await heldState(path)} guarded>
        <Alike locale={locale} />
        <PromptField prompts={prompts} asked={prompt} locale={locale} />
        <WritingFields
          author={author}
          locale={locale}
          label={t('post.text')}
          hint={t('post.textHint')}
        />
        <SessionField sessions={sessions} locale={locale} />
        <p>{t('post.next')}</p>
        <FormEnd>
          <Submit>{t('post.submit')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/dialogues/${slug}`}>
            {t('post.cancel')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
