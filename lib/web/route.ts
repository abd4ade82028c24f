import 'server-only'
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { currentActor } from './current-actor'
import { formPost } from './form-post'
import { openAnswer } from './open-answer'

/** Makes a POST handler of an operation, for hot writes that must not render a page again. */
export function formRoute<Schema extends z.ZodType, Result>(
  schema: Schema,
  operation: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  destination: (result: Result, input: z.output<Schema>) => string,
) {
  const post = formPost(schema, operation, destination)
  return async (request: NextRequest): Promise<Response> =>
    post({
      data: await formOf(request),
      accept: request.headers.get('accept'),
      acceptLanguage: request.headers.get('accept-language'),
      requestId: request.headers.get('x-baraza-request'),
      actor: currentActor,
    })
}

/** Undefined where the body is no form, whatever its header says. */
const formOf = (request: NextRequest): Promise<FormData | undefined> =>
  request.formData().catch(() => undefined)

/** A GET handler that gives out bytes or text under the same refusals; tests say who asks. */
export function openRoute<Params>(
  handle: (actor: Actor, request: NextRequest, params: Params) => Promise<Response>,
  whoAsks: () => Promise<Actor> = currentActor,
) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> =>
    openAnswer(request, async () => handle(await whoAsks(), request, await context.params))
}
