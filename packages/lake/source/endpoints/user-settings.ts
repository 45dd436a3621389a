import { z } from 'zod'
import type { Call, Route } from '../routing/call.ts'
import { readJson } from '../http/read-json.ts'

const settings = z.array(z.object({ key: z.string().max(300), value: z.unknown() }))

/** GET /users/me/keyvalue/:keys — a person's own Studio settings. */
function getSettings({ viewer, params, services }: Call): Response {
  const keys = (params.keys ?? '').split(',')
  const found = keys.flatMap((key) => {
    const value = services.accounts.getValue(viewer.id, key)
    return value === null ? [] : [{ key, value: parseStored(value) }]
  })
  return Response.json(found)
}

/** PUT /users/me/keyvalue */
async function putSettings(call: Call): Promise<Response> {
  const given = await readJson(call, settings)
  for (const { key, value } of given)
    call.services.accounts.putValue(call.viewer.id, key, JSON.stringify(value ?? null))
  return Response.json(given)
}

function parseStored(value: string): unknown {
  return JSON.parse(value)
}

export const userSettingsRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/users/me/keyvalue/*keys', access: 'signed-in', handler: getSettings },
  { method: 'PUT', pattern: '/users/me/keyvalue', access: 'signed-in', handler: putSettings },
]
