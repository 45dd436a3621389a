/** What a page is one of: `/en/stories/…` for each story in English. */
export function kindOf(path: string): string {
  const [, language, part, entry] = path.split('/')
  return [``, language, part, entry && '…'].filter((word) => word !== undefined).join('/')
}
