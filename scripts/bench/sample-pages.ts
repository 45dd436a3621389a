/** Every page of a site, by its sitemap. */
export async function everyPath(site: string): Promise<string[]> {
  const xml = await (await fetch(`${site}/sitemap.xml`)).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)
}

/** What a page is one of: `/en/stories/…` for each story in English. */
export function kindOf(path: string): string {
  const [, language, part, entry] = path.split('/')
  return [``, language, part, entry && '…'].filter((word) => word !== undefined).join('/')
}
