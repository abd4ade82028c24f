import type { Metadata } from 'next'
import { SayFields } from '@/components/audio/say-fields'
import { PromptField } from '@/components/contributions/prompt-field'
import { RoundRoom } from '@/components/contributions/round-room'
import { SessionField } from '@/components/contributions/session-field'
import { FileForm } from '@/components/form/file-form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { postingPage } from '@/lib/contributions/queries/author'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ prompt?: string | string[]; again?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'audio')('say.title') }
}

export default async function SayViewPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const path = `/dialogues/${slug}/views/say`
  await signedInActor(locale, path)
  const { title, prompts, sessions, author } = await ask((actor) => postingPage(actor, slug))
  const t = translator(locale, 'audio')
  const [only, ...more] = prompts
  const { prompt } = await searchParams
  const query = typeof prompt === 'string' ? `?prompt=${encodeURIComponent(prompt)}` : ''
  const head = (
    <PageHead
      locale={locale}
      crumbs={[
        { href: `/${locale}/dialogues/${slug}`, label: <Words of={title} locale={locale} /> },
      ]}
      title={t('say.title')}
      lead={only && more.length === 0 && <Words as="p" of={only.question} locale={locale} />}
    />
  )
  if (!only) {
    return (
      <>
        {head}
        <EmptyState title={translator(locale, 'contributions')('post.noPrompt')} />
      </>
    )
  }
  return (
    <>
      {head}
      <p>
        {t('say.limits')}{' '}
        <a href={`/${locale}/dialogues/${slug}/views/new${query}`}>{t('say.writeInstead')}</a>
      </p>
      <RoundRoom prompts={prompts} locale={locale} />
      <FileForm
        action={`/api/uploads/spoken/${slug}`}
        locale={locale}
        initial={await heldState(path)}
        attributes={{ 'data-say': '', 'data-guarded': '' }}
      >
        <PromptField prompts={prompts} asked={prompt} locale={locale} />
        <SayFields author={author} locale={locale} />
        <SessionField sessions={sessions} locale={locale} />
        <p>{t('say.next')}</p>
        <FormEnd>
          <Submit>{t('say.submit')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/dialogues/${slug}`}>
            {t('say.cancel')}
          </ButtonLink>
        </FormEnd>
      </FileForm>
      <script type="module" src="/assets/say.js" suppressHydrationWarning />
    </>
  )
}
