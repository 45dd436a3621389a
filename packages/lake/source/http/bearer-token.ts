/** The token of an `Authorization: Bearer …` header; `null` when there is none. Cookies are never a sign-in here. */
export function bearerToken(request: Request): string | null {
  const match = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')
  return match?.[1] ?? null
}
