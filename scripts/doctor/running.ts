import { messageOf } from '../../lib/message-of.ts'
import type { Env } from '../../sanity/env.ts'
import { ask } from './ask.ts'
import { good, look, mend, type DoctorFinding } from './finding.ts'

/** Who answers at the site's port, and whether readers get pages. */
export async function running({ host, port }: Pick<Env, 'host' | 'port'>): Promise<DoctorFinding> {
  const about = 'running site'
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  try {
    const alive = await ask(`${url}/livez`)
    if (alive.status !== 200 || !(await alive.text()).includes('"status"'))
      return mend(about, `Somebody else answers at ${url}.`, 'Stop that, or set PORT.')
    const ready = await ask(`${url}/readyz`)
    if (ready.status === 200) return good(about, `It serves readers at ${url}.`)
    return mend(
      about,
      `It runs at ${url}, and is not ready: ${await ready.text()}.`,
      'Its log says why; wait a minute after a start.',
    )
  } catch (error) {
    return look(about, `Nobody answers at ${url} (${messageOf(error)}).`, 'npm start, or the service’s log.')
  }
}
