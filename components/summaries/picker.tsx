import { MarkedText } from '@/components/moderation/marked-text'
import { Byline } from '@/components/contributions/byline'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { GroupMark } from '@/components/ui/group-mark'
import { Pager } from '@/components/ui/pager'
import { Words } from '@/components/ui/words'
import { clockTime } from '@/lib/cues/write'
import { translator, type Locale } from '@/lib/platform/i18n'
import { citeChosen } from '@/lib/summaries/actions'
import type { Citable, PickerSearch } from '@/lib/summaries/picker'
import { groups, hasTwoSides } from '@/lib/summaries/schema'
import { MomentFields } from './moment-fields'
import { SoftSearch } from './open-picker'
import { PickDocuments, PickNotes } from './picker-evidence'

interface PickerProps {
  found: Citable
  search: PickerSearch
  /** Address of the part, without locale. */
  path: string
  isInline?: boolean
  locale: Locale
}

/** Search, filter and tick: views, interviews, notes and documents that this part may stand on. */
export function Picker({ found, search, path, isInline = false, locale }: PickerProps) {
  const t = translator(locale, 'summaries')
  const address = `/${locale}${path}${isInline ? '' : '/cite'}`
  return (
    <div className={isInline ? 'mt-6' : ''}>
      {isInline && <p className="hint mb-4">{t('manage.cite.pickerLead')}</p>}
      <SoftSearch action={address} isInline={isInline}>
        <SearchFields search={search} isInline={isInline} locale={locale} />
      </SoftSearch>
      <Form action={citeChosen} id="cite" {...{ locale, path }} label={t('manage.cite.picker')}>
        <Hidden name="partId" value={found.part.id} />
        <p className="count">{t('manage.cite.views', { count: found.count })}</p>
        {found.views.length > 0 && <Views views={found.views} locale={locale} />}
        {found.interviews.length > 0 && (
          <div>
            <h3>{t('manage.cite.interviews')}</h3>
            <p className="hint">{t('manage.cite.moment.hint')}</p>
            <Interviews interviews={found.interviews} locale={locale} />
          </div>
        )}
        <PickNotes notes={found.notes} locale={locale} />
        <PickDocuments documents={found.documents} locale={locale} />
        {hasTwoSides(found.part.kind) && (
          <RadioGroup
            name="side"
            label={t('manage.cite.whichSide')}
            look="row"
            options={(['for', 'against'] as const).map((value) => ({
              value,
              label: sideName(found.part.kind, value, locale),
            }))}
            defaultValue="for"
          />
        )}
        <FormEnd>
          <Submit>{t('manage.cite.do')}</Submit>
        </FormEnd>
      </Form>
      <Pager
        locale={locale}
        page={search.page}
        pages={found.pages}
        href={(page) => {
          const query = new URLSearchParams({ page: String(page) })
          if (isInline) query.set('pick', 'yes')
          if (search.text) query.set('text', search.text)
          if (search.group) query.set('group', search.group)
          return `${address}?${query}${isInline ? '#cited' : ''}`
        }}
      />
    </div>
  )
}

function sideName(kind: Citable['part']['kind'], side: 'for' | 'against', locale: Locale) {
  const t = translator(locale, 'summaries')
  if (kind === 'disagreement') return t(side === 'for' ? 'manage.cite.side' : 'manage.cite.other')
  return t(`manage.cite.${side}`)
}

function SearchFields({
  search,
  isInline,
  locale,
}: Pick<PickerProps, 'search' | 'locale'> & { isInline: boolean }) {
  const t = translator(locale, 'summaries')
  const groupName = translator(locale, 'ui')
  return (
    <>
      {isInline && <input type="hidden" name="pick" value="yes" />}
      <div>
        <label htmlFor="cite-text">{t('manage.cite.search')}</label>
        <input
          id="cite-text"
          name="text"
          type="search"
          maxLength={80}
          className="control"
          defaultValue={search.text ?? ''}
        />
      </div>
      <div>
        <label htmlFor="cite-group">{t('manage.cite.group')}</label>
        <select id="cite-group" name="group" className="control" defaultValue={search.group ?? ''}>
          <option value="">{t('manage.cite.all')}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {groupName(`group.${group}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="filters-end">
        <button type="submit" className="button button-plain">
          {t('manage.cite.find')}
        </button>
      </div>
    </>
  )
}

function Views({ views, locale }: { views: Citable['views']; locale: Locale }) {
  const t = translator(locale, 'summaries')
  return (
    <ul className="picker" id="cite-views">
      {views.map(({ id, publicId, content, isCited }) => (
        <li key={id}>
          <input
            type="checkbox"
            name="views"
            value={publicId}
            id={`view-${publicId}`}
            disabled={isCited}
          />
          <label htmlFor={`view-${publicId}`}>
            <Byline by={content.by} locale={locale} />
            {isCited && <span className="text-muted"> · {t('manage.cite.already')}</span>}
            <span className="quote-words block" lang={content.words.language} dir="auto">
              <MarkedText text={content.words.text} locale={locale} />
            </span>
            {content.scope === 'dialogue' && (
              <span className="quote-note">{t('quote.inside')}</span>
            )}
          </label>
        </li>
      ))}
    </ul>
  )
}

function Interviews({ interviews, locale }: { interviews: Citable['interviews']; locale: Locale }) {
  const t = translator(locale, 'summaries')
  return (
    <ul className="picker mt-4">
      {interviews.map(({ id, slug, title, speakers, durationSeconds, isCited }, index) => (
        <li key={id}>
          <input
            type="checkbox"
            name="interviews"
            value={slug}
            id={`interview-${slug}`}
            disabled={isCited}
          />
          <label htmlFor={`interview-${slug}`}>
            <Words of={title} locale={locale} />
            {speakers.map(({ group }, index) => (
              <span key={index}>
                {' · '}
                <GroupMark group={group} locale={locale} />
              </span>
            ))}
            {isCited && <span className="text-muted"> · {t('manage.cite.already')}</span>}
          </label>
          <div className="picker-moment">
            <MomentFields
              index={index}
              slug={slug}
              words={{ from: t('manage.cite.moment.from'), to: t('manage.cite.moment.to') }}
            />
            <a href={`/${locale}/interviews/${slug}#transcript`} target="_blank" rel="noreferrer">
              {t('manage.cite.moment.look')}
            </a>
            {durationSeconds !== null && (
              <span className="text-muted">{clockTime(durationSeconds)}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
