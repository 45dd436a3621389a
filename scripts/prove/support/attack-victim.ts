import { attacksOn, uploadPicture } from './attacks.ts'
import { probesOf } from './probes.ts'
import { clientFor, startSite } from './site.ts'
import { makeStory } from './stories.ts'

/** A site of its own to attack, with the attacks on it and what people do on it meanwhile. */
export async function newVictim(dataDir: string, afterwards: (end: () => Promise<void>) => void) {
  const site = await startSite(dataDir)
  afterwards(site.stop)
  const clientOf = (role: 'editor' | 'viewer') =>
    clientFor(dataDir, `${site.url}/lake`, role).withConfig({ timeout: 30_000 })
  const client = clientOf('editor')
  const stories: { id: string; path: string }[] = []
  for (let each = 0; each < 5; each++) stories.push(await makeStory(client))
  const { _id: documentId } = await client.create({ _type: 'redirect', from: `/prove/${crypto.randomUUID()}` })
  const attacks = attacksOn({
    url: site.url,
    viewers: Array.from({ length: 4 }, () => clientOf('viewer')),
    editor: clientOf('editor'),
    picture: await uploadPicture(client),
    documentId,
  })
  return { site, attacks, probes: probesOf(site.url, client, stories) }
}
