import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { StatusWord } from '@/components/ui/tag'
import { translator, type Locale } from '@/lib/platform/i18n'
import { giveSummaryRelease, makeSummaryPublic } from '@/lib/summaries/actions'
import type { SummaryDesk } from '@/lib/summaries/desk'

interface CheckProps {
  summary: SummaryDesk
  /** Where the forms stand, without locale. */
  path: string
  locale: Locale
}

/** The two releases, given or missing, and then the publishing. */
export function CheckAndPublish({ summary, path, locale }: CheckProps) {
  const t = translator(locale, 'summaries')
  const isReleased = summary.checkedBy.length === 2
  return (
    <>
      <p>{t('manage.check.says')}</p>
      <ul className="check-list">
        {(['consent', 'editing'] as const).map((kind) => (
          <li key={kind}>
            <Half {...{ summary, kind, path, locale }} />
          </li>
        ))}
      </ul>
      {!isReleased && <p className="text-muted">{t('manage.check.wait')}</p>}
      {isReleased && summary.publishing === null && (
        <Confirm ask={t('manage.check.publish', { number: summary.version.label })}>
          <p>{t('manage.check.publishSays')}</p>
          <Form action={makeSummaryPublic} id="publish" {...{ locale, path }}>
            <Hidden name="slug" value={summary.slug} />
            <Hidden name="revision" value={String(summary.version.revision)} />
            <FormEnd>
              <Submit>{t('manage.check.publish', { number: summary.version.label })}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
      {isReleased && summary.publishing !== null && (
        <p className="text-muted">{reason(summary.publishing, locale)}</p>
      )}
    </>
  )
}

function Half({ summary, kind, path, locale }: CheckProps & { kind: 'consent' | 'editing' }) {
  const t = translator(locale, 'summaries')
  const given = summary.checkedBy.find((each) => each.kind === kind)
  const refused = summary.releases[kind]
  if (given)
    return (
      <StatusWord kind="good">
        {t(`manage.check.${kind}`)}: {t('manage.check.given', { role: t(`checker.${given.role}`) })}
      </StatusWord>
    )
  return (
    <>
      <StatusWord kind="warning">
        {t(`manage.check.${kind}`)}: {t('manage.check.missing')}
      </StatusWord>
      {refused === null ? (
        <div className="mt-2">
          <Form action={giveSummaryRelease} id={`release-${kind}`} {...{ locale, path }}>
            <Hidden name="slug" value={summary.slug} />
            <Hidden name="kind" value={kind} />
            <Hidden name="revision" value={String(summary.version.revision)} />
            <FormEnd>
              <Submit kind="plain">
                {t(kind === 'consent' ? 'manage.check.giveConsent' : 'manage.check.giveEditing')}
              </Submit>
            </FormEnd>
          </Form>
        </div>
      ) : (
        <p className="text-small text-muted">
          {refused.code === 'needsRole' || refused.code === 'needsEditor'
            ? t(`manage.check.whose.${kind}`)
            : t('manage.check.why', { reason: reason(refused, locale) })}
        </p>
      )}
    </>
  )
}

function reason({ code }: { code: string }, locale: Locale): string {
  const t = translator(locale, 'refusals')
  return t.has(code) ? t(code) : t('forbidden')
}
