import { createClient } from '@sanity/client'
import type { ClientConfig } from '@sanity/client'
import { messageOf } from '../../lib/message-of.ts'
import type { Env } from '../../sanity/env.ts'
import { good, look, mend, type DoctorFinding } from './finding.ts'

const roles = { readToken: 'site', writeToken: 'editor', reviewToken: 'reviews' } as const
const variables = {
  readToken: 'SANITY_API_READ_TOKEN',
  writeToken: 'SANITY_API_WRITE_TOKEN',
  reviewToken: 'SANITY_API_REVIEW_TOKEN',
} as const

/** Whether each token of the settings is accepted, and may do what it is for and no more. @param config names the content API */
export async function tokens(config: ClientConfig, settings: Env): Promise<DoctorFinding[]> {
  const { backend } = settings
  const findings: DoctorFinding[] = []
  for (const name of ['readToken', 'writeToken', 'reviewToken'] as const) {
    const token = settings[name]
    const variable = variables[name]
    if (!token) {
      findings.push(look('tokens', `${variable} is not set.`, '.env.example says what does not work without it.'))
      continue
    }
    const client = createClient({ ...config, token })
    const role = await client.request<{ role?: string }>({ url: '/users/me' }).then(
      (who) => who.role ?? 'unknown',
      (error: unknown) => ({ problem: messageOf(error) }),
    )
    if (typeof role === 'object')
      findings.push(
        mend(
          'tokens',
          `${variable} is not accepted (${role.problem}).`,
          'Make a new one, and set it; or the content API is away.',
        ),
      )
    else if (name === 'readToken' && backend === 'lake' && role === 'viewer')
      findings.push(
        look(
          'tokens',
          `${variable} has the role viewer: where much changes, pages wait for everybody else.`,
          'npm run lake -- token create --role site',
        ),
      )
    else if (name === 'readToken' && role !== 'viewer' && role !== 'site')
      findings.push(
        look('tokens', `${variable} has the role ${role}, and needs to read alone.`, 'Make one with the role Viewer.'),
      )
    else if (backend === 'lake' && role !== roles[name])
      findings.push(
        mend('tokens', `${variable} has the role ${role}.`, `npm run lake -- token create --role ${roles[name]}`),
      )
    else findings.push(good('tokens', `${variable} has the role ${role}.`))
  }
  return findings
}
