/** The paths of all pages that a site says it has: in its sitemap, or in the files that this is divided into. */
export async function sitePages(site: string): Promise<string[]> {
  const locationsIn = async (path: string) => {
    const xml = await (await fetch(site + path)).text()
    const found = [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => new URL(address).pathname)
    return { found, isIndex: xml.includes('<sitemapindex') }
  }
  const { found, isIndex } = await locationsIn('/sitemap.xml')
  if (!isIndex) return found
  const pages: string[] = []
  for (const part of found) pages.push(...(await locationsIn(part)).found)
  return pages
}
