import { translator, type Locale } from '@/lib/platform/i18n'

/** The desk as it is once the list is unlocked: one field for badges and names, one tap a person. */
export function OfflineDesk({ locale }: { locale: Locale }) {
  const t = translator(locale, 'attendance')
  return (
    <>
      <h2 id="event-title" />
      <div id="answers" className="mt-6" hidden>
        <h3>{t('offline.answers')}</h3>
        <ul className="list" />
      </div>
      <div className="field mt-6">
        <label htmlFor="occasion">{t('occasion.label')}</label>
        <select id="occasion" className="control control-full" />
      </div>
      <form id="look-up" className="mt-6" noValidate>
        <div className="field">
          <label htmlFor="typed">{t('offline.lookUp')}</label>
          <input
            id="typed"
            type="text"
            autoComplete="off"
            autoCapitalize="words"
            spellCheck={false}
            maxLength={80}
            className="control control-full"
          />
        </div>
        <div className="toolbar mt-3">
          <button className="button button-main">{t('offline.lookUpDo')}</button>
          <button className="button button-plain" type="button" id="camera" hidden>
            {t('offline.camera')}
          </button>
        </div>
        <video id="viewfinder" className="mt-3 w-full" muted playsInline hidden />
      </form>
      <p id="outcome" className="notice notice-good mt-3" role="status" hidden />
      <ul id="people" className="list mt-6" />
      <WalkIn locale={locale} />
      <div className="mt-8">
        <h3>{t('count.title')}</h3>
        <dl id="counts" className="stats" />
      </div>
    </>
  )
}

function WalkIn({ locale }: { locale: Locale }) {
  const t = translator(locale, 'attendance')
  return (
    <details className="details mt-6" id="walk-in">
      <summary>{t('walkIn.title')}</summary>
      <form className="form details-body" noValidate>
        <fieldset className="field">
          <legend>{t('walkIn.adult')}</legend>
          <div className="hint">{t('walkIn.adultHint')}</div>
          <div className="choices choices-row">
            {(['yes', 'no'] as const).map((value) => (
              <div className="choice" key={value}>
                <input type="radio" id={`adult-${value}`} name="adult" value={value} />
                <label htmlFor={`adult-${value}`}>{t(`walkIn.${value}`)}</label>
              </div>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <label htmlFor="walk-in-name">{t('walkIn.name')}</label>
          <div className="hint">{t('walkIn.nameHint')}</div>
          <input
            id="walk-in-name"
            type="text"
            autoComplete="off"
            maxLength={80}
            className="control control-medium"
          />
        </div>
        <div className="field" id="walk-in-groups">
          <label htmlFor="walk-in-group">{t('walkIn.group')}</label>
          <select id="walk-in-group" className="control control-medium" />
        </div>
        <div className="form-end">
          <button className="button button-main">{t('walkIn.do')}</button>
        </div>
      </form>
    </details>
  )
}
