import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { ReasonField } from '@/components/moderation/reason-field'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { showsMore } from '@/lib/contributions/attribution'
import { holdAView, lowerAView } from '@/lib/contributions/actions'
import type { ViewPage } from '@/lib/contributions/queries/view'
import { translator, type Locale } from '@/lib/platform/i18n'

/** What moderation can do at once with a view of somebody else. */
export function StaffViewTools({ page, locale }: { page: ViewPage; locale: Locale }) {
  const t = translator(locale, 'contributions')
  const { can, view, dialogue } = page
  const path = `/dialogues/${dialogue.slug}/views/${view.publicId}`
  const isIdle = !(can.hold || can.lower || can.moderate || can.breakGlass)
  if (!view.content || isIdle) return null
  return (
    <Section title={t('staff.title')} id="moderation">
      {can.moderate && (
        <p>
          <a href={`/${locale}/manage/dialogues/${dialogue.slug}/moderation/${view.publicId}`}>
            {translator(locale, 'moderation')('queue.open')}
          </a>
        </p>
      )}
      {can.hold && (
        <Details summary={t('staff.hold')}>
          <p>{t('staff.holdText')}</p>
          {can.escalate && <p>{translator(locale, 'moderation')('escalate.byReason')}</p>}
          <Form action={holdAView} locale={locale} id="hold" path={path}>
            <Hidden name="publicId" value={view.publicId} />
            <ReasonField
              locale={locale}
              name="why"
              label={translator(locale, 'moderation')('reasonField.kind')}
              isBare
            />
            <TextArea
              name="reason"
              label={t('staff.reason')}
              hint={t('staff.reasonHint')}
              limit={300}
              rows={3}
              optional
            />
            <FormEnd>
              <Submit kind="danger">{t('staff.holdNow')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      {can.lower && <LowerForm page={page} locale={locale} path={path} />}
      {can.breakGlass && (
        <p>
          <a href={`/${locale}/manage${path}/author`}>{t('breakGlass.title')}</a>
        </p>
      )}
    </Section>
  )
}

function LowerForm({ page, locale, path }: { page: ViewPage; locale: Locale; path: string }) {
  const t = translator(locale, 'contributions')
  const { attribution, scope, view } = page
  // Never to anonymous; and of an anonymous view nothing can be taken away but its reach.
  const ways = (['named', 'role', 'group'] as const).filter((each) => !showsMore(each, attribution))
  if (ways.length <= 1 && scope === 'dialogue') return null
  return (
    <Details summary={t('staff.lower')}>
      <p>{t('staff.lowerText')}</p>
      <Form action={lowerAView} locale={locale} id="lower" path={path}>
        <Hidden name="publicId" value={view.publicId} />
        {ways.length > 0 ? (
          <RadioGroup
            name="attribution"
            label={t('attribution.label')}
            look="row"
            defaultValue={attribution}
            options={ways.map((value) => ({ value, label: t(`attribution.${value}.name`) }))}
          />
        ) : (
          <Hidden name="attribution" value="anonymous" />
        )}
        <RadioGroup
          name="scope"
          label={t('staff.scope')}
          look="row"
          defaultValue={scope}
          options={[
            ...(scope === 'public' ? [{ value: 'public', label: t('scope.public') }] : []),
            { value: 'dialogue', label: t('scope.dialogue') },
          ]}
        />
        <FormEnd>
          <Submit kind="plain">{t('staff.lowerNow')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
