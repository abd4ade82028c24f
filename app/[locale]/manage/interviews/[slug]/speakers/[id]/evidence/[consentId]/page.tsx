import type { Metadata } from 'next'
import { evidenceKind } from '@/components/consents/evidence'
import { speakerName } from '@/components/consents/speaker-name'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Toolbar } from '@/components/ui/layout'
import { openMinutes } from '@/lib/activity/opened'
import { openTheEvidence } from '@/lib/consents/actions'
import { evidenceOf } from '@/lib/consents/queries/speakers'
import { translator, type Locale } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string; consentId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'consents')('evidence.title') }
}

export default async function EvidencePage({ params }: Props) {
  const { slug, id, consentId } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'consents')
  const found = await ask((actor) => evidenceOf(actor, slug, id, consentId))
  const back = `/manage/interviews/${slug}/speakers`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={found.page.dialogue}
        title={t('evidence.title')}
        lead={speakerName(locale, found.speaker)}
      />
      <Toolbar>
        <ButtonLink href={`/${locale}${back}`}>{t('back')}</ButtonLink>
      </Toolbar>
      {found.isOpen ? (
        <>
          <p className="mb-4">{t('evidence.open', { minutes: openMinutes })}</p>
          <Evidence {...{ consentId, locale }} contentType={found.contentType} />
        </>
      ) : (
        <>
          <p className="mb-4">{t('evidence.ask', { minutes: openMinutes })}</p>
          <Form
            action={openTheEvidence}
            {...{ locale }}
            path={`${back}/${id}/evidence/${consentId}`}
          >
            <Hidden name="slug" value={slug} />
            <Hidden name="speakerId" value={id} />
            <Hidden name="consentId" value={consentId} />
            <TextField name="reason" label={t('evidence.reason')} autoComplete="off" />
            <FormEnd>
              <Submit>{t('evidence.do')}</Submit>
            </FormEnd>
          </Form>
        </>
      )}
    </>
  )
}

function Evidence({
  consentId,
  contentType,
  locale,
}: {
  consentId: string
  contentType: string
  locale: Locale
}) {
  const t = translator(locale, 'consents')
  const src = `/api/consents/evidence/${consentId}`
  const kind = evidenceKind(contentType)
  if (kind === 'picture')
    return <img src={src} alt={t('evidence.picture')} className="max-w-full" />
  const Player = kind === 'film' ? 'video' : 'audio'
  return (
    <Player
      src={src}
      aria-label={t(`evidence.${kind}`)}
      className="w-full"
      preload="none"
      controls
    />
  )
}
