import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Confirm } from '@/components/ui/details'
import { Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { throwDraftAway } from '@/lib/drafts/actions'
import type { WritingPlace } from '@/lib/drafts/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { ForgetOnDrop } from './forget-on-drop'

interface DraftOfferProps {
  place: WritingPlace | null
  /** Where the form goes on with the draft, without locale. */
  goOn: string
  /** Where the forms stand, without locale. */
  path: string
  /** Of its form, where several stand on a page. */
  id?: string
  locale: Locale
}

/** Above a form in which somebody has typed before and not saved: on with it, or away with it. */
export function DraftOffer({ place, goOn, path, id = 'drop-draft', locale }: DraftOfferProps) {
  const t = translator(locale, 'drafts')
  if (!place?.draft) return null
  const { slug, target, draft, writer, versionId } = place
  return (
    <Notice kind="warning" locale={locale} title={t('offer.title')}>
      <p>
        {t('offer.says', {
          at: formatter(locale).dayAndTime(new Date(draft.savedAt), 'UTC'),
        })}
      </p>
      <Toolbar>
        <ButtonLink href={`/${locale}${goOn}`}>{t('offer.goOn')}</ButtonLink>
        <Confirm ask={t('offer.drop')}>
          <p>{t('offer.dropSays')}</p>
          <ForgetOnDrop {...{ writer, versionId, target }} form={id} />
          <Form action={throwDraftAway} id={id} {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <Hidden name="target" value={target} />
            <Hidden name="knows" value={draft.savedAt} />
            <FormEnd>
              <Submit kind="danger">{t('offer.drop')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      </Toolbar>
    </Notice>
  )
}
