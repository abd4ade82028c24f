import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Panel, Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { giveInterviewRelease, offerForRelease } from '@/lib/interviews/actions'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { translator, type Locale } from '@/lib/platform/i18n'

interface ReleaseSectionProps {
  interview: ManagedInterview
  locale: Locale
  path: string
}

/** Where the interview stands on its way out, and the one thing to do next. */
export function ReleaseSection({ interview, locale, path }: ReleaseSectionProps) {
  const t = translator(locale, 'interviews')
  const { state, isPublic } = interview
  return (
    <Section title={t('manage.offer.title')} id="release">
      {state === 'draft' && <Draft {...{ interview, locale, path }} />}
      {state === 'pending' && <Pending {...{ interview, locale, path }} />}
      {state === 'published' && (
        <p>{t('manage.offer.published', { scope: isPublic ? 'public' : 'dialogue' })}</p>
      )}
    </Section>
  )
}

function Draft({ interview, locale, path }: ReleaseSectionProps) {
  const t = translator(locale, 'interviews')
  const { file, isPublic, needed, may, slug } = interview
  const left = isPublic ? file?.metadataLeft : null
  return (
    <>
      <p>
        {t('manage.offer.draft')} {t('manage.offer.needs', { count: needed.length })}
      </p>
      {left && (
        <Notice kind="warning" locale={locale} title={t('manage.offer.refusedPublic')}>
          <p>{translator(locale, 'refusals')(`metadataLeft.${left}`)}</p>
        </Notice>
      )}
      {may.offer && (
        <Form action={offerForRelease} id="offer" className="mt-4" {...{ locale, path }}>
          <Hidden name="slug" value={slug} />
          <Submit kind={file ? 'main' : 'plain'}>{t('manage.offer.do')}</Submit>
        </Form>
      )}
    </>
  )
}

function Pending({ interview, locale, path }: ReleaseSectionProps) {
  const t = translator(locale, 'interviews')
  const { missing, may, slug } = interview
  const own = missing.filter((kind) => may.release[kind])
  const says = {
    consent: 'manage.offer.releaseConsent',
    editing: 'manage.offer.releaseEditing',
  } as const
  return (
    <Panel>
      <p>{t('manage.offer.missing')}</p>
      <ul className="mt-2 list-disc ps-6">
        {missing.map((kind) => (
          <li key={kind}>{t(`manage.offer.${kind}`)}</li>
        ))}
      </ul>
      {own.length === 0 && <p className="mt-4">{t('manage.offer.notYou')}</p>}
      {own.map((kind) => (
        <Form
          key={kind}
          action={giveInterviewRelease}
          id={`release-${kind}`}
          className="mt-4"
          {...{ locale, path }}
        >
          <Hidden name="slug" value={slug} />
          <Hidden name="kind" value={kind} />
          <Submit>{t(says[kind])}</Submit>
        </Form>
      ))}
    </Panel>
  )
}
