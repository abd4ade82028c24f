import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { clearAFlag, openWhatIsSealed } from '@/lib/moderation/actions'
import type { QueueItem } from '@/lib/moderation/queries/item'
import { noteLimit } from '@/lib/moderation/schema'
import type { Opened } from '@/lib/moderation/opened'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface ItemProps {
  item: QueueItem
  locale: Locale
}

/** What the portal found in the words: a moderator takes it out, or says that it may stand. */
export function ItemFlags({ item, locale }: ItemProps) {
  const t = translator(locale, 'moderation')
  if (item.flags.length === 0) return null
  return (
    <Section title={t('flags.title')} id="flags">
      <ul className="releases">
        {item.flags.map(({ id, kind, words, isCleared }) => (
          <li key={id}>
            {t('redact.flag', { kind: t(`kind.${kind}`), words })}
            {isCleared && <span className="view-note"> · {t('flags.cleared')}</span>}
            {!isCleared && item.can.clearFlag && (
              <Form action={clearAFlag} locale={locale} id={`flag-${id}`} label={words}>
                <Hidden name="publicId" value={item.view.publicId} />
                <Hidden name="flagId" value={id} />
                <Submit kind="plain">{t('flags.clear')}</Submit>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What readers asked to have looked at: why, never who. */
export function ItemReports({ item, locale }: ItemProps) {
  const t = translator(locale, 'moderation')
  if (item.reports.length === 0) return null
  return (
    <Section title={t('queue.reports', { count: item.reports.length })} id="reports">
      <p>{t('reports.text')}</p>
      <ul>
        {item.reports.map(({ reason, words, on }, index) => (
          <li key={index}>
            {t(`reason.${reason}`)} · {formatter(locale).day(on)}
            {words && <blockquote dir="auto">{words}</blockquote>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface SealedProps extends ItemProps {
  /** What was opened just now, shown once. */
  opened: Opened | null
}

/** What stood in the place of the marks, and who reported: for the safeguarding lead, who says why. */
export function ItemSealed({ item, opened, locale }: SealedProps) {
  const t = translator(locale, 'moderation')
  if (!item.can.open) return null
  return (
    <Section title={t('open.title')} id="sealed">
      {opened && (
        <Notice kind="warning" locale={locale} title={t('open.opened')}>
          <ul>
            {opened.pieces.map(({ kind, words }, index) => (
              <li key={index}>{t('redact.flag', { kind: t(`kind.${kind}`), words })}</li>
            ))}
            {opened.reporters.map((name, index) => (
              <li key={`by-${index}`}>{t('open.reporter', { name })}</li>
            ))}
          </ul>
          {opened.pieces.length + opened.reporters.length === 0 && <p>{t('open.nothing')}</p>}
        </Notice>
      )}
      <Details summary={t('open.ask')}>
        <p>{t('open.text')}</p>
        <Form action={openWhatIsSealed} locale={locale} id="open">
          <Hidden name="publicId" value={item.view.publicId} />
          <TextArea
            name="reason"
            label={t('open.reason')}
            hint={t('open.reasonHint')}
            limit={noteLimit}
            rows={3}
          />
          <FormEnd>
            <Submit kind="plain">{t('open.button')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </Section>
  )
}
