import type { Metadata } from 'next'
import { cache } from 'react'
import { DialogueFacts, DialogueMeta } from '@/components/dialogues/dialogue-facts'
import { DialogueStateWord } from '@/components/dialogues/dialogue-state'
import { DialogueSections } from '@/components/desk/dialogue-sections'
import { ListedDialogue } from '@/components/dialogues/listed-dialogue'
import { MainAction, MainActionBar } from '@/components/dialogues/main-action'
import { Questions } from '@/components/dialogues/questions'
import { Background } from '@/components/dialogues/background'
import { StagePapers } from '@/components/research/stage-papers'
import { StageLine } from '@/components/dialogues/stage-line'
import { ButtonLink } from '@/components/ui/button'
import { Columns, Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { wholeDialogue } from '@/lib/desk/dialogue-page'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { currentActor } from '@/lib/web/current-actor'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

// The head and the page ask once.
const load = cache((slug: string) => ask((actor) => wholeDialogue(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { dialogue } = await load(slug)
  const isPublic = dialogue.kind === 'readable' && dialogue.access === 'public'
  return {
    title: inLanguage(dialogue.title, locale).text,
    description:
      dialogue.kind === 'readable'
        ? inLanguage(dialogue.description, locale).text
        : translator(locale, 'dialogues')('listed.description'),
    ...(!isPublic && { robots: { index: false, follow: false } }),
  }
}

export default async function DialoguePage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { dialogue, sections } = await load(slug)
  if (!sections) return <ListedDialogue dialogue={dialogue} locale={locale} />

  const actor = await currentActor()
  const t = translator(locale, 'dialogues')
  const isOver = dialogue.state === 'closed' || dialogue.state === 'archived'
  const openStages = dialogue.stages.filter(({ state }) => state === 'now').map(({ kind }) => kind)
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/dialogues`, label: t('list.title') }]}
        above={
          <>
            <DialogueStateWord state={dialogue.state} openStages={openStages} locale={locale} />
            {dialogue.access === 'private' && <StatusWord>{t('state.private')}</StatusWord>}
            {dialogue.access === 'listed' && <StatusWord>{t('state.listed')}</StatusWord>}
          </>
        }
        title={<Words of={dialogue.title} locale={locale} />}
        lead={<Words as="p" of={dialogue.description} locale={locale} />}
      >
        <DialogueMeta dialogue={dialogue} locale={locale} />
        {dialogue.mayOpenDesk && (
          <p className="mt-6">
            <ButtonLink href={`/${locale}/manage/dialogues/${slug}`}>{t('page.desk')}</ButtonLink>
          </p>
        )}
      </PageHead>
      {dialogue.state === 'draft' && (
        <Notice locale={locale} title={t('state.draft')}>
          <p>{t('state.draftText')}</p>
        </Notice>
      )}
      {dialogue.isSheltered && (
        <Notice kind="warning" locale={locale} title={t('state.sheltered')}>
          <p>{t('state.shelteredText')}</p>
        </Notice>
      )}
      <Columns
        side={
          <>
            <MainAction
              step={dialogue.step}
              slug={slug}
              isOver={isOver}
              isSignedIn={actor.kind === 'member'}
              locale={locale}
            />
            <DialogueFacts dialogue={dialogue} locale={locale} />
          </>
        }
      >
        <Section title={t('page.stages')} id="stages">
          <StageLine stages={dialogue.stages} locale={locale} />
          <StagePapers stages={sections.research.stages} locale={locale} />
        </Section>
        {dialogue.questions.length > 0 && (
          <Section title={t('page.question', { count: dialogue.questions.length })} id="questions">
            <Questions questions={dialogue.questions} locale={locale} />
          </Section>
        )}
        <DialogueSections sections={sections} slug={slug} locale={locale} />
        {dialogue.missingVoices && (
          <Section title={t('page.missingVoices')} id="missing">
            <Words as="p" of={dialogue.missingVoices} locale={locale} />
          </Section>
        )}
        {dialogue.background.length > 0 && (
          <Section title={t('page.background')} id="background">
            <p>{t('page.backgroundText')}</p>
            <Background facts={dialogue.background} locale={locale} />
          </Section>
        )}
      </Columns>
      {/* Whoever works here has the desk for it; for everybody else it is the thing to do. */}
      {!dialogue.mayOpenDesk && <MainActionBar step={dialogue.step} slug={slug} locale={locale} />}
    </>
  )
}
