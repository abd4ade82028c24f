/** What we take and give out, by the type that the content shows; never by what the sender called it. */
export const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/epub+zip': 'epub',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/csv': 'csv',
}

/**
 * Plain text in columns: UTF-8 without control characters, its first line parted by commas, semicolons or tabs, and no
 * mark-up. Whatever slips through goes out as a table to download and is never shown by a browser.
 */
export function looksLikeTable(head: Uint8Array): boolean {
  // A character may be cut at the end of the piece.
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(head, { stream: true })
  // Control characters but tab and line ends, and what no UTF-8 is.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/.test(text)) return false
  const first = text.trimStart()
  return !first.startsWith('<') && /[,;\t]/.test(first.split(/\r?\n/, 1)[0] ?? '')
}
