/*
 * What WhatsApp itself writes into a chat, in the languages in which it does so at the places that this portal is for.
 * A sentence that isn't here stays a row, and whoever reviews it leaves it out: nobody's words are lost.
 */

/** Marks of the writing direction and of the file's encoding, which nobody sees. */
export const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

const encrypted =
  /end-to-end encrypted|chiffrés? de bout en bout|mwanzo hadi mwisho|mwisho hadi mwisho|de extremo a extremo|de ponta a ponta|Ende-zu-Ende/i

const leftOutMark =
  /^<[^<>]*(omitted|omis|exclu|imeondolewa|hai(ku)?jumuishwa|omitid|ocult|ausgeschlossen)[^<>]*>$/i

// On iPhones without angles: "image omitted", "audio omis".
const leftOutWords =
  /^(\p{L}+ ){1,3}(omitted|omise?s?|omitid[oa]|ocultad[oa]|weggelassen|imeondolewa|imeachwa)\.?$/iu

const deleted =
  /^(this message was deleted|you deleted this message|ce message a été supprimé|vous avez supprimé ce message|ujumbe huu umefutwa|ulifuta ujumbe huu|umefuta ujumbe huu|se eliminó este mensaje|eliminaste este mensaje|esta mensagem foi apagada|mensagem apagada|diese nachricht wurde gelöscht)( by admin [^.]*)?\.?$/i

const calls =
  /^(missed (voice|video|group)|appel (vocal|vidéo) manqué|simu ya (sauti|video) ambayo|voice call|video call|null$)/i

const places =
  /^(live )?(location|position|emplacement|mahali|ubicación|localização)\b.*https?:\/\//i

// "POLL:" and what follows: the question is somebody's, the figures are nobody's words.
const poll = /^(poll|sondage|kura):\s*$/im

const edited = /\s*<[^<>]*(edited|modifié|umehaririwa|umehaririwa|editad)[^<>]*>\s*$/i

export const wasEdited = (text: string) => edited.test(text)
export const withoutEdited = (text: string) => text.replace(edited, '')

/** Why a message with a sender holds nobody's words; null where it holds some. */
export function noWordsIn(text: string): 'notice' | 'media' | 'deleted' | 'place' | null {
  if (text === '' || encrypted.test(text) || calls.test(text) || poll.test(text)) return 'notice'
  if (deleted.test(text)) return 'deleted'
  if (leftOutMark.test(text) || leftOutWords.test(text)) return 'media'
  if (places.test(text)) return 'place'
  return null
}

// "PTT-20260131-WA0001.opus (file attached)" on Android, "<attached: 0001-AUDIO.opus>" on iPhones.
const attachedAfter = /^([^\n<>:"/\\|?*]{1,120}\.[a-z0-9]{2,5})\s\([^()\n]{3,40}\)\s*$/i
const attachedInside = /^<[^<>:\n]{2,40}:\s*([^\n<>:"/\\|?*]{1,120}\.[a-z0-9]{2,5})>\s*$/i
const soundEndings = /\.(opus|ogg|oga|m4a|mp3|aac|amr|wav|webm)$/i

/** The file that came with a message, and the words under it. */
export function attachedTo(
  text: string,
): { name: string; isSound: boolean; caption: string } | null {
  const [first = '', ...more] = text.split('\n')
  const name = attachedAfter.exec(first)?.[1] ?? attachedInside.exec(first)?.[1]
  if (!name) return null
  return { name, isSound: soundEndings.test(name), caption: more.join('\n').trim() }
}
