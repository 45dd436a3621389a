import { z } from 'zod'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { readJson } from '../http/read-json.ts'
import type { DatedDataset } from '../storage/dataset-rows.ts'
import { refuseOtherProject } from './refuse-other-project.ts'

const aclMode = z.enum(['public', 'private'])
const settings = z.looseObject({ aclMode: aclMode.optional() })

function present({ name, visibility, createdAt }: DatedDataset) {
  return { name, aclMode: visibility, createdAt, datasetProfile: 'content', tags: [] }
}

function list({ services }: Call): Response {
  return Response.json(services.dataset.list().map(present))
}

/** PUT …/datasets/:dataset — private unless a public one is asked for. */
async function create(call: Call): Promise<Response> {
  const name = call.params.dataset ?? ''
  const given = await settingsOf(call)
  call.services.dataset.create({ name, visibility: given.aclMode ?? 'private' })
  return answer(call)
}

/** PATCH …/datasets/:dataset — what anonymous readers have open ends when it becomes private. */
async function edit(call: Call): Promise<Response> {
  const name = call.params.dataset ?? ''
  const given = await settingsOf(call)
  if (given.aclMode) call.services.dataset.setVisibility({ name, visibility: given.aclMode })
  return answer(call)
}

/** DELETE …/datasets/:dataset — with its assets and everything that its history said. */
function remove({ services, params, viewer }: Call): Response {
  services.dataset.delete(params.dataset ?? '', viewer.id)
  return Response.json({ deleted: true })
}

function answer({ services, params }: Call): Response {
  const name = params.dataset ?? ''
  return Response.json({ datasetName: name, aclMode: services.dataset.visibilityOf(name) })
}

/** @throws ApiError 400 for a mode or a setting that there is not */
async function settingsOf(call: Call) {
  const given = await readJson(call, settings)
  const other = Object.keys(given).find((key) => key !== 'aclMode')
  if (other === undefined) return given
  throw new ApiError(400, 'notSupported', `Datasets of this content lake have no setting "${other.slice(0, 50)}".`)
}

/** The same addresses with the project in them: a client that is not told by the host name which project it asks. */
const withProject = ({ pattern, handler, ...route }: Route): Route => ({
  ...route,
  pattern: `/projects/:project${pattern}`,
  handler(call) {
    refuseOtherProject(call.params.project, call.services.projectId)
    return handler(call)
  },
})

const one = '/datasets/:dataset'
const plain: readonly Route[] = [
  { method: 'GET', pattern: '/datasets', access: 'signed-in', handler: list },
  { method: 'PUT', pattern: one, access: 'administrator', handler: create },
  { method: 'PATCH', pattern: one, access: 'administrator', handler: edit },
  { method: 'DELETE', pattern: one, access: 'administrator', handler: remove },
]

export const datasetRoutes: readonly Route[] = [
  ...plain,
  ...plain.map(withProject),
  // Other names for a dataset: none.
  { method: 'GET', pattern: '/aliases', access: 'signed-in', handler: () => Response.json([]) },
]
