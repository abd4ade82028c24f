import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { saveExternal } from '@/lib/interviews/actions'
import { companyOf, embedAddress, pageAddress, type External } from '@/lib/interviews/external'
import { translator, type Locale } from '@/lib/platform/i18n'

interface ExternalVideoProps {
  external: External
  slug: string
  title: string
  /** Somebody has read who learns of it, and asked for it. */
  isAsked: boolean
  locale: Locale
}

/** A recording that lies with somebody else: nothing of it, and nothing to them, before it is asked for. */
export function ExternalVideo({ external, slug, title, isAsked, locale }: ExternalVideoProps) {
  const t = translator(locale, 'watching')
  const company = companyOf(external)
  if (isAsked) {
    return (
      <div className="player player-external" id="external">
        <iframe
          src={embedAddress(external)}
          title={translator(locale, 'interviews')('play.label', { title })}
          // One of the three plays nothing for who doesn't say from where they come; the others needn't know.
          referrerPolicy={external.site === 'youtube' ? 'strict-origin' : 'no-referrer'}
          sandbox="allow-scripts allow-same-origin allow-presentation"
          allow="fullscreen"
          allowFullScreen
        />
        <p className="text-small text-muted mt-2">{t('external.from', { company })}</p>
      </div>
    )
  }
  return (
    <div className="player-external" id="external">
      <Notice locale={locale} title={t('external.title', { company })}>
        <p>{t('external.who', { company })}</p>
        <p className="mt-4 flex flex-wrap gap-4">
          <ButtonLink href={`/${locale}/interviews/${slug}?external=yes#external`} icon="play">
            {t('external.load', { company })}
          </ButtonLink>
          <a href={pageAddress(external)} rel="noreferrer nofollow">
            {t('external.there', { company })}
          </a>
        </p>
      </Notice>
    </div>
  )
}

interface ExternalSectionProps {
  slug: string
  isDraft: boolean
  external: External | null
  path: string
  locale: Locale
}

/** For those who change it: where the recording lies with somebody else. */
export function ExternalSection({ slug, isDraft, external, path, locale }: ExternalSectionProps) {
  const t = translator(locale, 'watching')
  return (
    <Details summary={t('external.manage')} isOpen={external !== null}>
      <p className="mb-4">{t('external.manageText')}</p>
      {!isDraft && <p className="mb-4">{translator(locale, 'interviews')('manage.editWarning')}</p>}
      <Form action={saveExternal} id="external-form" {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <TextField
          name="address"
          type="url"
          label={t('external.address')}
          hint={t('external.addressHint')}
          defaultValue={external ? pageAddress(external) : undefined}
          optional
        />
        <FormEnd>
          <Submit kind="plain">{t('external.save')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
