import { ApiError } from '../protocol/api-error.ts'
import type { Call } from '../routing/call.ts'

/**
 * Where a sign-in leads back to. Only an address on an allowed origin will do, or the sign-in would be an open redirect. `URL`
 * resolves what a browser would (`//evil`, `/\evil`, tabs), so the origin that is compared is the one that would be visited.
 * @throws ApiError 400
 */
export function returnAddress(call: Call, given: string | null): string {
  const url = given !== null && URL.canParse(given) ? new URL(given) : null
  if (!url || url.username || url.password || !call.services.allowsOrigin(url.origin))
    throw new ApiError(
      400,
      'validationError',
      'Start from the Studio: the address to go back to is not an allowed one.',
    )
  return url.href
}
