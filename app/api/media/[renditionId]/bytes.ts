import type { NextRequest } from 'next/server'
import type { Actor } from '@/lib/access/actor'
import { findBytes } from '@/lib/interviews/bytes'
import { fileResponse } from '@/lib/web/file-response'
import { goneResponse } from '@/lib/web/route'

/** A recording or a poster. Role, scope and state are asked for each range: nothing is allowed in advance. */
export async function bytes(actor: Actor, request: NextRequest, params: { renditionId: string }) {
  const found = await findBytes(actor, params.renditionId)
  return found.kind === 'gone' ? goneResponse(request) : fileResponse(request, found)
}
