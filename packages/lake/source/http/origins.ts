/** Which web origins may call the lake from a browser and be signed in to. Compared whole, never by prefix. */
export interface Origins {
  allows(origin: string): boolean
}

/**
 * @param allowed origins such as `https://studio.example.org`; with none given, any http origin on this very machine
 */
export function originList(allowed: readonly string[]): Origins {
  const known = new Set(allowed.map((origin) => new URL(origin).origin))
  return { allows: (origin) => known.has(origin) || (known.size === 0 && isLoopbackOrigin(origin)) }
}

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin && isLoopbackHost(new URL(origin).hostname)
}

/** Names that cannot be rebound to another machine's address. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
