import { readsOtherwise } from '@/lib/common-ground/otherwise'
import type { Told } from '@/lib/common-ground/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { chanceText, labelText } from './label'

const checks = ['withHeldOut', 'withoutMostActive'] as const

interface ChecksProps {
  told: Told
  locale: Locale
}

/** For everybody: only where the label would be another one. */
export function ReadsOtherwise({ told, locale }: ChecksProps) {
  const t = translator(locale, 'commonGround')
  return checks.map((check) => {
    const otherwise = told[check]
    if (!otherwise || !readsOtherwise(told.verdict, otherwise)) return null
    const label = labelText(otherwise.verdict, locale)
    return (
      <p key={check} className="view-note">
        {t(`checks.reads.${check}`, { label })}
      </p>
    )
  })
}

/** For those who work here: the same figures again with newcomers, and without those who answer most. */
export function Checks({ told, locale }: ChecksProps) {
  const t = translator(locale, 'commonGround')
  if (told.together === null) return null
  return (
    <>
      <p className="text-small">{t('checks.title')}</p>
      <ul className="text-small">
        {checks.map((check) => {
          const otherwise = told[check]
          if (!otherwise) return <li key={check}>{t(`checks.untold.${check}`)}</li>
          const chance = chanceText(otherwise.agree, locale)
          const label = labelText(otherwise.verdict, locale)
          return <li key={check}>{t(`checks.chance.${check}`, { chance, label })}</li>
        })}
      </ul>
    </>
  )
}
