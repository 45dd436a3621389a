import { z } from 'zod'
import { refuseUnerased } from '../assets/erase-deleted.ts'
import { mayEnter } from '../auth/grants.ts'
import { addOnOf, baseOfAddOn, isAddOn } from '../protocol/add-on.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { readJson } from '../http/read-json.ts'
import type { DatedDataset } from '../storage/dataset-rows.ts'
import { refuseOtherProject } from './refuse-other-project.ts'

const aclMode = z.enum(['public', 'private'])
const settings = z.looseObject({ aclMode: aclMode.optional() })

function present({ name, visibility, createdAt }: DatedDataset) {
  const addonFor = baseOfAddOn(name)
  const profile = addonFor === null ? { datasetProfile: 'content' } : { datasetProfile: 'comments', addonFor }
  return { name, aclMode: visibility, createdAt, ...profile, tags: [] }
}

/**
 * GET …/datasets?datasetProfile=comments&addonFor=… — all that the caller may enter, or those of a kind. Studio asks for its
 * dataset of comments once, when it starts: it is made then, or whoever has Studio open while somebody else writes the first
 * comment would hear of none until she loads it again.
 */
function list({ services, viewer, url }: Call): Response {
  const profile = url.searchParams.get('datasetProfile')
  const base = url.searchParams.get('addonFor')
  if (profile === 'comments' && base !== null && viewer.kind === 'user') makeComments(services, viewer, base)
  const found = services.dataset
    .list()
    .filter(({ name }) => mayEnter(viewer, name))
    .map(present)
    .filter(({ datasetProfile }) => profile === null || datasetProfile === profile)
    .filter(({ name }) => base === null || name === addOnOf(base))
  return Response.json(found)
}

/** POST /comments/:dataset/setup — where people's comments on a dataset go. */
function setUpComments({ services, params, viewer }: Call): Response {
  const { name: base } = services.dataset.get(params.dataset ?? '')
  if (isAddOn(base)) throw new ApiError(400, 'notSupported', `"${base}" holds comments: nobody comments on those.`)
  if (!mayEnter(viewer, addOnOf(base)))
    throw new ApiError(403, 'insufficientPermissionsError', 'Comments are for people, not for programs.')
  makeComments(services, viewer, base)
  return Response.json({ datasetName: addOnOf(base) })
}

/** For who may comment, on a dataset that there is, where there are none yet. */
function makeComments({ dataset }: Call['services'], viewer: Call['viewer'], base: string): void {
  const name = addOnOf(base)
  const names = new Set(dataset.list().map((each) => each.name))
  if (names.has(base) && !isAddOn(base) && !names.has(name) && mayEnter(viewer, name))
    dataset.create({ name, visibility: 'private' })
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
async function remove({ services, params, viewer }: Call): Promise<Response> {
  const { dataset = '' } = params
  services.dataset.delete(dataset, viewer.id)
  refuseUnerased(await services.assets.whenErased(dataset))
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
  {
    method: 'GET',
    pattern: '/datasets',
    access: 'signed-in',
    parameters: ['datasetProfile', 'addonFor'],
    handler: list,
  },
  { method: 'PUT', pattern: one, access: 'administrator', handler: create },
  { method: 'PATCH', pattern: one, access: 'administrator', handler: edit },
  { method: 'DELETE', pattern: one, access: 'administrator', handler: remove },
]

export const datasetRoutes: readonly Route[] = [
  ...plain,
  ...plain.map(withProject),
  { method: 'POST', pattern: '/comments/:dataset/setup', access: 'signed-in', handler: setUpComments },
  // Other names for a dataset: none.
  { method: 'GET', pattern: '/aliases', access: 'signed-in', handler: () => Response.json([]) },
]
