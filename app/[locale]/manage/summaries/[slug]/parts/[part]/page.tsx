import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DraftOffer } from '@/components/drafts/draft-offer'
import { ForgetSent } from '@/components/drafts/forget-sent'
import { goingOn } from '@/components/drafts/going-on'
import { Writing } from '@/components/drafts/writing'
import { writingWords } from '@/components/drafts/writing-words'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PromiseFromSummary } from '@/components/commitments/from-summary'
import { CommentsOnDraft } from '@/components/comments/comments'
import { CitedByPart } from '@/components/summaries/cited-by-part'
import { PartFields } from '@/components/summaries/part-fields'
import { fieldsOfPart } from '@/components/summaries/part-labels'
import { Picker } from '@/components/summaries/picker'
import { PreviewButton, PreviewNotice } from '@/components/summaries/preview'
import { TrayBeside } from '@/components/tray/tray'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { commentsOn } from '@/lib/comments/queries'
import { writingPlace } from '@/lib/drafts/queries'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { savePart } from '@/lib/summaries/actions'
import { partForEditing } from '@/lib/summaries/desk'
import { citableFor, pickerSearch } from '@/lib/summaries/picker'
import { trayOf } from '@/lib/tray/queries'
import { ask, localeOf } from '@/lib/web/page'
import { heldWith } from '../../../held'

interface Props {
  params: Promise<{ locale: string; slug: string; part: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'summaries')('manage.change') }
}

export default async function EditPartPage({ params, searchParams }: Props) {
  const { slug, part: id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  const asked = await searchParams
  if (!z.uuid().safeParse(id).success) notFound()
  const part = await ask((actor) => partForEditing(actor, slug, id))
  const place = await ask((actor) => writingPlace(actor, slug, part.key))
  const desk = `/manage/summaries/${slug}`
  const path = `${desk}/parts/${id}`
  const held = await heldWith(path, 'body.language')
  const isGoneOn = asked.draft === 'on' && place !== null && !held.values
  // With script the picker opens in this page, and what is being typed stays; without, it is a page of its own.
  const isPicking = asked.pick !== undefined
  const search = pickerSearch.parse(asked)
  const found = isPicking ? await ask((actor) => citableFor(actor, slug, id, search)) : null
  return (
    <>
      <PageHead
        locale={locale}
        title={inLanguage(part.heading, locale).text}
        above={t(`manage.kind.${part.kind}`)}
        crumbs={[{ href: `/${locale}${desk}`, label: inLanguage(part.title, locale).text }]}
      />
      <ForgetSent isSaved={asked.saved === 'new'} />
      {!isGoneOn && <DraftOffer {...{ place, path, locale }} goOn={`${path}?draft=on`} />}
      {asked.saved === 'new' && (
        <Notice kind="good" locale={locale} title={t('manage.said.yes')} isAnswer />
      )}
      <Form
        action={savePart}
        id="part"
        key={isGoneOn ? 'draft' : 'saved'}
        {...{ locale, path }}
        initial={isGoneOn ? goingOn(place, locale) : held}
        guarded={place === null}
      >
        <Hidden name="id" value={id} />
        <PreviewNotice locale={locale} />
        <Writing
          place={place}
          seen={part.seen}
          fields={fieldsOfPart(part.kind, locale)}
          languages={writingLanguages(locale)}
          words={writingWords(locale)}
          locale={locale}
        >
          <PartFields kind={part.kind} part={part} locale={locale} />
        </Writing>
        <FormEnd>
          <Submit name="intent" value="save">
            {t('manage.save')}
          </Submit>
          <PreviewButton locale={locale} />
          <ButtonLink kind="quiet" href={`/${locale}${desk}`}>
            {t('manage.back')}
          </ButtonLink>
        </FormEnd>
      </Form>
      <TrayBeside
        items={await ask((actor) => trayOf(actor, slug))}
        part={{ id, kind: part.kind }}
        {...{ path, locale }}
      />
      <Section title={t('manage.cite.title')} id="cited">
        <CitedByPart part={part} path={path} isPicking={isPicking} locale={locale} />
        {found && <Picker found={found} search={search} path={path} isInline locale={locale} />}
      </Section>
      {part.kind === 'finding' && (
        <PromiseFromSummary slug={slug} findingKey={part.key} locale={locale} />
      )}
      <CommentsOnDraft
        of={await ask((actor) => commentsOn(actor, slug, part.key))}
        partKey={part.key}
        {...{ path, locale }}
      />
    </>
  )
}
