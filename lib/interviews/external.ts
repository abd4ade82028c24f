import type { ExternalSite } from '@/generated/prisma/enums'

/** A recording that lies with somebody else. */
export type External = { site: ExternalSite; host: string; id: string }

const youTube = /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com$/
const youTubeId = /^[A-Za-z0-9_-]{11}$/
const youTubePath = /^\/(?:embed|shorts|live)\/([A-Za-z0-9_-]{11})\/?$/
const vimeoPath = /^(?:\/video)?\/(\d{5,12})(?:\/([0-9a-f]{6,20}))?\/?$/
const peerTubePath = /^\/(?:w|videos\/watch|videos\/embed)\/([A-Za-z0-9-]{8,40})\/?$/
/** A name with a dot that isn't an address by numbers; no port. */
const publicHost =
  /^(?!.*\.(?:local|internal|localhost|test|invalid)$)(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}$/

/** What somebody has copied from the bar of their browser; null for what none of the three sites would understand. */
export function externalOf(address: string): External | null {
  if (!URL.canParse(address)) return null
  const { protocol, hostname, port, pathname, searchParams, username } = new URL(address)
  if (protocol !== 'https:' || port !== '' || username !== '' || !publicHost.test(hostname))
    return null
  if (youTube.test(hostname)) {
    const id = searchParams.get('v') ?? youTubePath.exec(pathname)?.[1] ?? ''
    return youTubeId.test(id) ? { site: 'youtube', host: youTubeHost, id } : null
  }
  if (hostname === 'youtu.be') {
    const id = pathname.slice(1)
    return youTubeId.test(id) ? { site: 'youtube', host: youTubeHost, id } : null
  }
  if (/^(?:www\.|player\.)?vimeo\.com$/.test(hostname)) {
    const [, id, inPath] = vimeoPath.exec(pathname) ?? []
    const secret = inPath ?? searchParams.get('h') ?? ''
    if (!id || !/^[0-9a-f]{0,20}$/.test(secret)) return null
    return { site: 'vimeo', host: 'player.vimeo.com', id: secret ? `${id}/${secret}` : id }
  }
  const [, id] = peerTubePath.exec(pathname) ?? []
  return id ? { site: 'peertube', host: hostname, id } : null
}

// The same films, without a cookie before they are played.
const youTubeHost = 'www.youtube-nocookie.com'

/** What is put into the page once somebody has asked for it. */
export function embedAddress({ site, host, id }: External): string {
  if (site === 'youtube') return `https://${host}/embed/${id}?rel=0`
  // Told not to track.
  const [number, secret] = id.split('/')
  if (site === 'vimeo')
    return `https://${host}/video/${number}?dnt=1${secret ? `&h=${secret}` : ''}`
  // Else everybody who watches learns the addresses of the others.
  return `https://${host}/videos/embed/${id}?p2p=0`
}

/** Where it lies, for whoever rather goes there. */
export function pageAddress({ site, host, id }: External): string {
  if (site === 'youtube') return `https://www.youtube.com/watch?v=${id}`
  return site === 'vimeo' ? `https://vimeo.com/${id}` : `https://${host}/w/${id}`
}

/** Who learns that it is watched. */
export function companyOf({ site, host }: External): string {
  if (site === 'youtube') return 'YouTube (Google)'
  return site === 'vimeo' ? 'Vimeo' : host
}
