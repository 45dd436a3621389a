import { statSync } from 'node:fs'
import { join } from 'node:path'
import { recordsOf } from '../archive/read-warc.ts'
import { faultsOf } from './drill.ts'
import type { HostedWalk } from './hosted-site.ts'
import { runArchive } from './support/run-archive.ts'
import { makeStory } from './support/stories.ts'

/** An archive of the site, with the variables of hosted Sanity alone. */
export const archiveWalk: HostedWalk = {
  what: 'an archive of the site',
  async run({ url, client, standIn, folder }) {
    const read = await makeStory(client)
    const kept = await makeStory(client)
    await client
      .patch(`consent.${kept.id}`)
      .set({ channels: ['web', 'copies', 'archives'] })
      .commit()
    const file = join(folder, 'whole.warc.gz')
    await runArchive({ ...standIn.env, SITE_URL: url, DATA_DIR: join(folder, 'nothing-here') }, '--out', file)
    const targets: string[] = []
    for await (const { target } of recordsOf(file)) targets.push(target)
    return {
      figures: { 'records of an archive': targets.length, 'bytes of an archive': statSync(file).size },
      faults: faultsOf(
        [targets.some((target) => target.endsWith(kept.path)), 'a story that may be kept is not in it'],
        [!targets.some((target) => target.includes(read.id)), 'a story that may not be kept is in it'],
      ),
    }
  },
}
