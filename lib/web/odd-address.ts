/**
 * An address that nothing of ours can have: a control character stands in its path, which the database would
 * choke on if it is zero. The query is read by schemas.
 */
export function isOddAddress(address: string): boolean {
  const [path = ''] = address.split('?')
  return /\p{Cc}|%[01][0-9a-f]|%7f/iu.test(path)
}
