import { earshots, viewLimit } from '@/lib/contributions/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

const answers = ['agree', 'disagree', 'unsure'] as const
const shownAs = ['group', 'role', 'named'] as const

/** Once the list is unlocked: the person, how they are asked, one view after the other, and a view of their own. */
export function OfflineEntry({ locale }: { locale: Locale }) {
  const t = translator(locale, 'facilitated')
  return (
    <>
      <h2 id="dialogue-title" />
      <div id="answers" className="mt-6" hidden>
        <h3>{t('offline.answers')}</h3>
        <ul className="list" />
      </div>
      <p id="outcome" className="notice notice-good mt-3" role="status" hidden />
      <div id="find">
        <div className="field mt-6">
          <label htmlFor="typed">{t('people.search')}</label>
          <input
            id="typed"
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            className="control control-full"
          />
        </div>
        <p className="hint mt-6">{t('people.tags')}</p>
        <ul id="people" className="list" />
      </div>
      <div id="sitting" hidden>
        <h3 id="person-name" className="mt-6" />
        <Ask locale={locale} />
        <Laid locale={locale} />
        <Write locale={locale} />
        <div className="toolbar mt-8">
          <button className="button button-plain" type="button" id="end">
            {t('sitting.end')}
          </button>
        </div>
      </div>
    </>
  )
}

function Ask({ locale }: { locale: Locale }) {
  const t = translator(locale, 'facilitated')
  const views = translator(locale, 'contributions')
  return (
    <form id="ask" className="form mt-6">
      <fieldset className="field">
        <legend>{views('enter.earshot')}</legend>
        <div className="hint">{t('sitting.earshotHint')}</div>
        <div className="choices choices-row">
          {earshots.map((value) => (
            <div className="choice" key={value}>
              <input type="radio" id={`earshot-${value}`} name="earshot" value={value} required />
              <label htmlFor={`earshot-${value}`}>{views(`enter.earshots.${value}`)}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="spoken">{t('sitting.language')}</label>
        <Languages id="spoken" locale={locale} />
      </div>
      <div className="field">
        <div className="choice">
          <input type="checkbox" id="read-back" />
          <label htmlFor="read-back">{t('sitting.readBack')}</label>
        </div>
      </div>
      <div className="form-end">
        <button className="button button-main">{t('sitting.begin')}</button>
      </div>
    </form>
  )
}

function Laid({ locale }: { locale: Locale }) {
  const t = translator(locale, 'facilitated')
  const views = translator(locale, 'contributions')
  return (
    <div id="laid" hidden>
      <p className="count" id="left" />
      <article className="view" id="view">
        <p className="view-by" id="view-by" />
        <p className="view-note" id="view-gloss" hidden />
        {/* No quotation: it may be a gloss. */}
        <p className="view-text" id="view-text" dir="auto" />
      </article>
      <div className="thumb mt-6" id="thumb">
        {answers.map((value) => (
          <button key={value} type="button" className="button button-plain" data-answer={value}>
            {views(`answer.${value}`)}
          </button>
        ))}
        <button type="button" className="button button-quiet" id="skip">
          {t('sitting.skip')}
        </button>
      </div>
    </div>
  )
}

/** A view in the person's words. Anonymous is left out: its code could not be handed to them. */
function Write({ locale }: { locale: Locale }) {
  const t = translator(locale, 'facilitated')
  const views = translator(locale, 'contributions')
  return (
    <details className="details mt-8" id="write" hidden>
      <summary>{t('people.view')}</summary>
      <form className="form details-body">
        <div className="field">
          <label htmlFor="prompt">{t('offline.prompt')}</label>
          <select id="prompt" className="control control-full" />
        </div>
        <div className="field">
          <label htmlFor="text">{views('enter.text')}</label>
          <textarea
            id="text"
            rows={6}
            maxLength={viewLimit}
            required
            className="control control-full"
          />
        </div>
        <div className="field">
          <label htmlFor="language">{views('enter.language')}</label>
          <Languages id="language" locale={locale} value={locale} />
        </div>
        <div className="field">
          <div className="choice">
            <input type="checkbox" id="gloss" />
            <label htmlFor="gloss">{views('enter.gloss')}</label>
          </div>
        </div>
        <fieldset className="field">
          <legend>{views('enter.attribution')}</legend>
          <div className="hint">{t('offline.anonymous')}</div>
          <div className="choices">
            {shownAs.map((value) => (
              <div className="choice" key={value}>
                <input
                  type="radio"
                  id={`shown-${value}`}
                  name="attribution"
                  value={value}
                  defaultChecked={value === 'group'}
                />
                <label htmlFor={`shown-${value}`}>{views(`attribution.${value}.name`)}</label>
                <div className="choice-hint">{views(`enter.attributions.${value}`)}</div>
              </div>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <div className="choice">
            <input type="checkbox" id="public" />
            <label htmlFor="public">{views('enter.public')}</label>
          </div>
        </div>
        <div className="form-end">
          <button className="button button-main">{views('enter.submit')}</button>
        </div>
      </form>
    </details>
  )
}

function Languages({ id, locale, value }: { id: string; locale: Locale; value?: string }) {
  return (
    <select id={id} className="control control-medium" {...(value && { defaultValue: value })}>
      {languageOptions(locale).map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
