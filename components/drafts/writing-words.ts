import { translator, type Locale } from '@/lib/platform/i18n'

/** Texts of what keeps the typed words, given by the server, so that no messages reach the browser. */
export function writingWords(locale: Locale) {
  const t = translator(locale, 'drafts')
  const [at, time] = ['{at}', '{time}']
  return {
    offer: {
      left: t('offer.left', { at }),
      other: t('offer.other', { at }),
      takeLeft: t('offer.goOn'),
      takeOther: t('offer.takeOther'),
      leaveLeft: t('offer.drop'),
      leaveOther: t('offer.leaveOther'),
      locale,
    },
    beside: {
      title: t('beside.title'),
      says: t('beside.says'),
      yours: t('beside.yours'),
      theirs: t('beside.theirs'),
      take: t('beside.take'),
      nothing: t('beside.nothing'),
    },
    status: {
      here: t('status.here', { time }),
      server: t('status.server', { time }),
      line: t('status.line', { time }),
      lineOnly: t('status.lineOnly'),
      signIn: t('status.signIn', { time }),
      refused: t('status.refused', { time }),
      lost: t('status.lost'),
      typing: t('status.typing'),
    },
  }
}
