import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { Fieldset, Hidden } from '@/components/form/parts'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { GroupMark } from '@/components/ui/group-mark'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import type { Translated } from '@/lib/platform/translated'
import { budgets } from '@/lib/summaries/meters'
import type { PartForEditing } from '@/lib/summaries/desk'
import {
  groups,
  hasTwoSides,
  limits,
  strengths,
  type PartKind,
  type Source,
  type Strength,
} from '@/lib/summaries/schema'
import { editorWords } from './editor-words'
import { MarkdownField } from './markdown-field'
import { joined, meterWords } from './meter-words'
import { partLabels } from './part-labels'
import { TextMeter } from './text-meter'
import { StrengthProposal } from './proposal'

interface PartFieldsProps {
  kind: PartKind
  locale: Locale
  part?: {
    heading: Translated
    body: Translated
    against: Translated | null
    between: Translated | null
    strength: Strength | null
    groups: readonly string[]
    sources: readonly Source[]
    proposal: PartForEditing['proposal']
  }
}

const stemsOfText = ['heading', 'body']

/** The fields of one kind of part, empty or as they stand. */
export function PartFields({ kind, locale, part }: PartFieldsProps) {
  const t = translator(locale, 'summaries')
  const languages = writingLanguages(locale)
  const shared = { languages, limit: limits.text, words: editorWords(locale) }
  const labels = partLabels(kind, locale)
  const side = kind === 'disagreement'
  return (
    <>
      <Hidden name="kind" value={kind} />
      <TranslatedField
        name="heading"
        label={labels.heading}
        {...(kind === 'finding' && { hint: t('manage.fields.findingHint') })}
        languages={languages}
        value={part?.heading}
        limit={limits.heading}
      />
      {kind === 'finding' && (
        <>
          <RadioGroup
            name="strength"
            label={t('manage.fields.strength')}
            options={strengths.map((value) => ({
              value,
              label: t(`strength.${value}`),
              hint: t(`strengthSays.${value}`),
            }))}
            defaultValue={part?.strength ?? undefined}
          />
          {part?.proposal && <StrengthProposal proposal={part.proposal} locale={locale} />}
          <CheckboxGroup
            name="groups"
            label={t('manage.fields.groups')}
            look="row"
            options={groups.map((value) => ({
              value,
              label: <GroupMark group={value} locale={locale} />,
            }))}
            defaultValues={part?.groups ?? []}
            optional
          />
        </>
      )}
      <MarkdownField
        name="body"
        label={labels.body}
        hint={`${t(side ? 'manage.fields.sideHint' : 'manage.fields.bodyHint')} ${t('manage.markdown')}`}
        value={part?.body}
        rows={9}
        {...shared}
      />
      {hasTwoSides(kind) && (
        <MarkdownField
          name="against"
          label={labels.against}
          hint={t(side ? 'manage.fields.sideHint' : 'manage.fields.againstHint')}
          value={part?.against ?? undefined}
          rows={side ? 9 : 5}
          optional={!side}
          {...shared}
        />
      )}
      {side && (
        <MarkdownField
          name="between"
          label={labels.between}
          value={part?.between ?? undefined}
          rows={4}
          optional
          {...shared}
        />
      )}
      <TextMeter
        stems={stemsOfText}
        budget={kind === 'finding' ? budgets.finding : null}
        languages={languages}
        saved={joined(part?.heading, part?.body)}
        words={meterWords(locale)}
      />
      <Sources sources={part?.sources ?? []} locale={locale} />
    </>
  )
}

/** Those that are there and two empty rows more. */
function Sources({ sources, locale }: { sources: readonly Source[]; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const rows = Math.min(limits.sources, sources.length + 2)
  return (
    <Fieldset legend={t('manage.fields.sources')} hint={t('manage.fields.sourcesHint')} isWide>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index}>
          <TextField
            name={`sources.${index}.url`}
            type="url"
            inputMode="url"
            label={`${t('manage.fields.source', { number: index + 1 })}: ${t('manage.fields.sourceUrl')}`}
            defaultValue={sources[index]?.url ?? ''}
            optional
          />
          <div className="mt-4">
            <TranslatedField
              name={`sources.${index}.text`}
              label={`${t('manage.fields.source', { number: index + 1 })}: ${t('manage.fields.sourceText')}`}
              languages={writingLanguages(locale)}
              value={sources[index]?.text}
              optional
            />
          </div>
        </div>
      ))}
    </Fieldset>
  )
}
