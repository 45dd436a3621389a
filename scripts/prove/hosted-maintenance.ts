import { setSchedule } from '../../lib/schedule/set-schedule.ts'
import { scheduleIdOf } from '../../lib/schedule/schedule.ts'
import { faultsOf } from './drill.ts'
import { makeStory } from './support/stories.ts'
import { until } from './support/wait.ts'
import { statusOf, type HostedWalk } from './hosted-site.ts'

const longest = 60_000

/** What the site does without an editor: takes down at a scheduled time, and leads old addresses on. */
export const maintenanceWalk: HostedWalk = {
  what: 'scheduled times and redirects',
  async run({ url, client }) {
    const scheduled = await makeStory(client)
    const renamed = await makeStory(client)
    await until(async () => (await statusOf(url + scheduled.path)) === 200, longest)
    await setSchedule(client, 'unpublish', {
      subject: { id: scheduled.id, type: 'story' },
      revision: (await client.getDocument(scheduled.id))?._rev ?? '',
      person: { id: 'drill', name: 'A drill' },
      moment: new Date(Date.now() + 3_000).toISOString(),
      at: new Date().toISOString(),
    })
    const taken = await until(async () => (await statusOf(url + scheduled.path)) === 404, longest)
    const state = (await client.getDocument(scheduleIdOf('unpublish', scheduled.id)))?.state
    const draft = await client.getDocument(`drafts.${scheduled.id}`)

    await until(async () => (await statusOf(url + renamed.path)) === 200, longest)
    await client
      .patch(renamed.id)
      .set({ 'slug.current': `${renamed.id}-renamed` })
      .commit()
    const led = await until(async () => {
      const { status, headers } = await fetch(url + renamed.path, { redirect: 'manual' })
      return status === 308 && (headers.get('location') ?? '').endsWith(`${renamed.path}-renamed`)
    }, longest)
    return {
      figures: {},
      faults: faultsOf(
        [taken !== null, 'a story was not taken down at its scheduled time'],
        [state === 'done', `its scheduled time is ${String(state)}`],
        [draft !== undefined, 'its text is lost'],
        [led !== null, 'an old address does not lead on'],
      ),
    }
  },
}
