import { BlockList, isIP } from 'node:net'

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

// IPv4 on a socket that speaks IPv6.
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

/** A test for the addresses and networks in a list such as 10.0.0.5, 192.168.0.0/16. */
export function proxyTest(list: readonly string[]): (address: string) => boolean {
  const known = new BlockList()
  for (const entry of list) {
    const [address = '', bits] = entry.split('/')
    if (bits === undefined) known.addAddress(address, family(address))
    else known.addSubnet(address, Number(bits), family(address))
  }
  return (address) => isIP(address) !== 0 && known.check(address, family(address))
}

/**
 * Who is asking, for slowing down wrong tries.
 * X-Forwarded-For is believed only as far as trusted proxies wrote it: read from its end, the first address
 * that isn't one of them. What a client put in front of it is never looked at.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isProxy: (address: string) => boolean,
): string {
  let client = plain(peer ?? '')
  const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()))
  while (isProxy(client)) {
    const before = hops.pop()
    if (!before || !isIP(before)) break
    client = before
  }
  return client
}
