// A page's form as a browser without script sends it.
export const boundary = 'baraza-bench'

/** The hidden fields of the form that holds a field called `holds`, as [name, value]. */
export async function hiddenFields(address, holds, cookie) {
  const html = await (await fetch(address, { headers: { cookie } })).text()
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`name="${holds}"`))
  if (!form) throw new Error(`${address} holds no form with ${holds}.`)
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ])
}

function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? ''
  return found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}

/** Fields as multipart/form-data between `boundary`. */
export function multipart(fields) {
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${boundary}--\r\n`
}
