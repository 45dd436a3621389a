import type { SanityClient } from '@sanity/client'
import { normalPath } from '../lib/redirects.ts'
import { pathOf } from '../lib/routes.ts'
import { defaultLanguage } from '../sanity/languages.ts'
import { PICTURES_IN_USE_QUERY, TAKEN_BACK_QUERY } from '../sanity/queries/taken-back.ts'
import type { TakenBack } from './front/taken-back.ts'
import { oneAtATime, type Repeated } from './one-at-a-time.ts'

/**
 * Knows what was taken back, so that this instance forgets it: in its pages, and in its pictures. Asked for on its own
 * and not with the pages, since it must hold when no page can be rendered.
 * @param onChange called with what is taken back from now on
 * @returns `again`, to be called when consent may have ended somewhere
 */
export function followTakenBack(
  client: SanityClient,
  onChange: (takenBack: TakenBack) => void,
  log: (line: string) => void,
): Repeated {
  const asking = oneAtATime(
    async () => onChange(await askTakenBack(client, new Date().toISOString())),
    (problem) => log(`what was taken back is not known (${problem}); asking again`),
  )
  asking.again()
  return asking
}

/** @param now a moment (ISO) */
export async function askTakenBack(client: SanityClient, now: string): Promise<TakenBack> {
  const params = { now, preview: false }
  const options = { perspective: 'published' } as const
  const { records, stories, pictures } = await client.fetch(TAKEN_BACK_QUERY, params, options)
  const withdrawn = records.flatMap(({ withdrawnAddresses }) => withdrawnAddresses ?? [])
  const pathsOf = (some: typeof stories) => some.map((story) => pathOf(story, defaultLanguage))
  const ids = [
    ...records.flatMap(({ withdrawnPictures }) => withdrawnPictures ?? []),
    ...pictures.flatMap(({ cover, inText }) => [cover, ...(inText ?? [])]),
  ].filter((id) => id !== null)
  const inUse = ids.length === 0 ? [] : await client.fetch(PICTURES_IN_USE_QUERY, { ...params, ids }, options)
  return {
    addresses: normal([...withdrawn, ...pathsOf(stories)]),
    gone: normal([...withdrawn, ...pathsOf(stories.filter(({ ended }) => ended))]),
    pictures: new Set(ids.filter((id) => !inUse.includes(id)).map(fileOf)),
  }
}

function normal(paths: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => (path ? [normalPath(path)] : [])))
}

/** `image-<hash>-<size>-<kind>` is the file `<hash>-<size>.<kind>`. */
function fileOf(id: string): string {
  return id.replace(/^image-/u, '').replace(/-([a-z0-9]+)$/u, '.$1')
}
