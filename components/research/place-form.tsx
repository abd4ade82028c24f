import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { stageKinds } from '@/lib/access/stages'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { tieDocument } from '@/lib/research/actions'
import type { ResearchDesk } from '@/lib/research/desk'

interface Props {
  desk: ResearchDesk
  slug: string
  locale: Locale
  path: string
}

/** Ties a document to the dialogue, and perhaps to a stage or a session of it. */
export function PlaceForm({ desk, slug, locale, path }: Props) {
  const t = translator(locale, 'research')
  const library = translator(locale, 'library')
  const { dayAndTime } = formatter(locale)
  const items = (['own', 'others'] as const).flatMap((group) =>
    desk.items[group].map(({ slug: value, kind, state, title }) => ({
      value,
      group: t(`document.${group}`),
      label: [
        inLanguage(title, locale).text,
        library(`kind.${kind}`),
        state === 'published' ? '' : library(`state.${state}`),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  )
  return (
    <Form action={tieDocument} id="document" {...{ locale, path }}>
      <Hidden name="slug" value={slug} />
      <Select
        name="item"
        label={t('document.item')}
        hint={t('document.itemHint')}
        placeholder={t('document.choose')}
        options={items}
      />
      <Select
        name="stage"
        label={t('document.stage')}
        placeholder={t('document.noStage')}
        options={stageKinds.map((value) => ({
          value,
          label: translator(locale, 'dialogues')(`stage.${value}`),
        }))}
        width="medium"
        optional
      />
      {desk.sessions.length > 0 && (
        <Select
          name="session"
          label={t('document.session')}
          hint={t('document.sessionHint')}
          placeholder={t('document.noSession')}
          options={desk.sessions.map(({ id, title, startsAt, event }) => ({
            value: id,
            label: `${inLanguage(title, locale).text} (${dayAndTime(startsAt, event.timeZone)})`,
            group: inLanguage(event.title, locale).text,
          }))}
          optional
        />
      )}
      <FormEnd>
        <Submit>{t('document.tie')}</Submit>
      </FormEnd>
    </Form>
  )
}
