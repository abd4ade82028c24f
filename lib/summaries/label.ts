/** What a version is called: "1.0", then "1.1" for a correction, "2.0" for a new edition. */
export type Label = { major: number; minor: number }

export const labelOf = ({ major, minor }: Label): string => `${major}.${minor}`

/** One spelling for each version: "1.1", never "01.1" or "1.10 ". */
export function labelFrom(text: string): Label | null {
  const found = /^([1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/.exec(text)
  return found ? { major: Number(found[1]), minor: Number(found[2]) } : null
}

/** How versions were addressed before they had labels: by the order of their making. */
export function numberFrom(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null
}

export const versionKinds = ['correction', 'edition'] as const
export type VersionKind = (typeof versionKinds)[number]

export function labelAfter({ major, minor }: Label, kind: VersionKind): Label {
  return kind === 'edition' ? { major: major + 1, minor: 0 } : { major, minor: minor + 1 }
}
