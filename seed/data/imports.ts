/** Whose number it is that writes in the chat below; nobody's in truth. */
export const numberOf = { persona: 'tz-min-1', phone: '+255 754 000 101' }

/** Who brings it in, and where. */
export const broughtIn = { by: 'st-facilitator-tz', dialogue: 'demo-live' } as const

/**
 * A chat as WhatsApp exports it, with its day and time left to the day of loading. `{-1}` is the day before that day.
 * Invented from the first word to the last.
 */
export const chat = [
  '{-2}, 07:00 - Messages and calls are end-to-end encrypted. Only people in this chat can read them.',
  '{-2}, 07:01 - Zuhura created group "Wanawake na leseni"',
  '{-2}, 08:12 - +255 754 000 101: Fomu ya leseni inauliza hati ya ardhi. Ardhi iko kwa jina la mume. Hapo ndipo tunapokwama.',
  '{-2}, 08:20 - Mama Neema: Habari za asubuhi wote. Leo kuna mvua.',
  '{-2}, 08:31 - Mama Neema: <Media omitted>',
  '{-2}, 09:02 - +255 754 000 102: Ofisi ya madini iko mbali, nauli ya siku mbili. Kama ofisi ingekuja kijijini mara moja kwa mwezi, wengi wangeandika.',
  '{-1}, 10:15 - Mama Neema: Tuliambiwa tumpigie afisa kwa 0754 000 199, lakini hapokei simu.',
  '{-1}, 10:40 - +255 754 000 101: Kikundi chetu kina wanawake kumi na wanne. Wapokee ombi la kikundi, si la mtu mmoja mmoja.',
  '{-1}, 10:41 - +255 754 000 101: This message was deleted',
  '{-1}, 11:05 - Bibi Tausi: Mimi sijui kusoma. Nisomewe fomu kwa Kisukuma, nitajibu mwenyewe.',
].join('\n')

/** What has been decided about some of its messages, by their beginning. */
export const takenIn = 'Fomu ya leseni'
export const leftOut = { begins: 'Habari za asubuhi', reason: 'A greeting, no answer' }
