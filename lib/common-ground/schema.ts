import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const publicId = z.string().regex(/^[0-9a-z]{10}$/)

export const publishInput = z.object({ slug, snapshot: publicId })
export type PublishInput = z.infer<typeof publishInput>
