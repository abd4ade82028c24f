import type { Metadata } from 'next'
import { Ledger, StandingConsent } from '@/components/consents/ledger'
import { AskedCuts } from '@/components/consents/asked-cuts'
import { LessForSpeaker } from '@/components/consents/less-for-speaker'
import { SpeakerFields } from '@/components/consents/speaker-fields'
import { NewCode } from '@/components/consents/new-code'
import { speakerName } from '@/components/consents/speaker-name'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Confirm, Details } from '@/components/ui/details'
import { Done } from '@/components/ui/done'
import { Section, Toolbar } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { UploadAnswer } from '@/components/uploads/upload-answer'
import { addASpeaker, changeSpeaker, takeSpeakerOut } from '@/lib/consents/actions'
import { speakersPage, type AskedSpeaker, type SpeakersPage } from '@/lib/consents/queries/speakers'
import { translator, type Locale } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[]; file?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'consents')('title') }
}

export default async function SpeakersOfInterviewPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'consents')
  const page = await ask((actor) => speakersPage(actor, slug))
  const path = `/manage/interviews/${slug}/speakers`
  const { done, file } = await searchParams
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={page.dialogue}
        title={t('title')}
        lead={<Words of={page.title} locale={locale} />}
      />
      <Done of={done} from="consents" locale={locale} />
      <UploadAnswer answer={file} received={t('evidence.received')} locale={locale} />
      <p>{t('lead')}</p>
      <Toolbar>
        <ButtonLink href={`/${locale}/manage/interviews/${slug}`}>{t('back')}</ButtonLink>
        <ButtonLink href={`/${locale}/manage/dialogues/${page.dialogue.slug}/consent-scripts`}>
          {t('scripts.title')}
        </ButtonLink>
      </Toolbar>
      {page.speakers.map((speaker) => (
        <Speaker key={speaker.id} {...{ page, speaker, locale, path }} />
      ))}
      {page.may.edit && (
        <Section title={t('add.title')} id="add">
          <Details summary={t('add.ask')}>
            <p>{t('add.text')}</p>
            <Form action={addASpeaker} id="add-speaker" {...{ locale, path }}>
              <Hidden name="slug" value={slug} />
              <SpeakerFields locale={locale} />
              <FormEnd>
                <Submit>{t('add.do')}</Submit>
              </FormEnd>
            </Form>
          </Details>
        </Section>
      )}
    </>
  )
}

interface SpeakerProps {
  page: SpeakersPage
  speaker: AskedSpeaker
  locale: Locale
  path: string
}

function Speaker({ page, speaker, locale, path }: SpeakerProps) {
  const t = translator(locale, 'consents')
  const { may, slug } = page
  return (
    <Section title={speakerName(locale, speaker)} id={`speaker-${speaker.number}`}>
      <p>{translator(locale, 'interviews')(`attribution.${speaker.attribution}`)}</p>
      <StandingConsent {...{ consent: speaker.consent, isInForce: speaker.isInForce, locale }} />
      {may.record && (
        <Toolbar>
          <ButtonLink href={`/${locale}${path}/${speaker.id}/consent`} kind="main">
            {t(speaker.wasAsked ? 'askAgain' : 'askFirst')}
          </ButtonLink>
        </Toolbar>
      )}
      <AskedCuts {...{ slug, speaker, locale, path, mayAnswer: may.edit }} />
      <Ledger {...{ slug, speaker, locale }} />
      {speaker.may.newCode && <NewCode {...{ slug, speaker, locale, path }} />}
      {may.record && speaker.wasAsked && <LessForSpeaker {...{ slug, speaker, locale, path }} />}
      {may.edit && (
        <Details summary={t('edit.ask')}>
          <p>{t('edit.text')}</p>
          <Form action={changeSpeaker} id={`edit-${speaker.number}`} {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <Hidden name="speakerId" value={speaker.id} />
            <SpeakerFields locale={locale} speaker={speaker} />
            <FormEnd>
              <Submit kind="plain">{t('edit.do')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      {may.edit && !speaker.wasAsked && page.speakers.length > 1 && (
        <Confirm ask={t('remove.ask')}>
          <p>{t('remove.text')}</p>
          <Form action={takeSpeakerOut} id={`remove-${speaker.number}`} {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <Hidden name="speakerId" value={speaker.id} />
            <FormEnd>
              <Submit kind="danger">{t('remove.do')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
    </Section>
  )
}
