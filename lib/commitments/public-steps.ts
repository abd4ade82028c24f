/** Steps that everybody may read: looked through, and not set aside. */
export const publicSteps = { checkedAt: { not: null }, setAsideWhy: null }
