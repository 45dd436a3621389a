import { z } from 'zod'
import type { CopyJob } from '../copying/copy-jobs.ts'
import { copyDataset } from '../copying/copy-dataset.ts'
import { readJson } from '../http/read-json.ts'
import { isAddOn } from '../protocol/add-on.ts'
import { ApiError } from '../protocol/api-error.ts'
import { isVersionId } from '../protocol/document-id.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { Call, Route } from '../routing/call.ts'
import { refuseOtherProject } from './refuse-other-project.ts'

/** As `sanity datasets copy` sends it. */
const body = z.object({
  targetDataset: z.string(),
  skipHistory: z.boolean().optional(),
  skipContentReleases: z.boolean().optional(),
})

/** PUT /datasets/:dataset/copy — begins; the new dataset is as private as the old one, and gone again when it fails. */
async function copy(call: Call): Promise<Response> {
  const { services, viewer } = call
  const { targetDataset, skipHistory, skipContentReleases } = await readJson(call, body)
  if (skipHistory !== true)
    throw new ApiError(
      400,
      'notSupported',
      'This content lake copies no history: ask with --skip-history (skipHistory).',
    )
  const from = services.dataset.get(call.params.dataset ?? '')
  if (isAddOn(from.name) || isAddOn(targetDataset))
    throw new ApiError(400, 'notSupported', 'Comments and tasks are not copied: export and import them.')
  services.dataset.create({ name: targetDataset, visibility: services.dataset.visibilityOf(from.name) })
  const to = services.dataset.get(targetDataset)
  const isCopied = skipContentReleases ? isOutsideReleases : () => true
  const { id } = services.copies.start(from.name, targetDataset, async () => {
    try {
      await copyDataset({ ...services, from, to, author: viewer.id, isCopied })
    } catch (error) {
      services.dataset.delete(targetDataset, viewer.id)
      throw error
    }
  })
  return Response.json({
    datasetName: from.name,
    jobId: id,
    message: 'Started',
    aclMode: services.dataset.visibilityOf(targetDataset),
  })
}

function isOutsideReleases({ _id, _type }: LakeDocument): boolean {
  return !isVersionId(_id) && _type !== 'system.release'
}

/** GET /projects/:project/datasets/copy — the copies since the lake was started, the latest first. */
function list({ services, params, url }: Call): Response {
  refuseOtherProject(params.project, services.projectId)
  const number = (name: string, otherwise: number) => Number(url.searchParams.get(name) ?? otherwise) || otherwise
  const first = number('offset', 0)
  return Response.json(
    services.copies
      .list()
      .slice(first, first + number('limit', 10))
      .map(present),
  )
}

function present({ message: _message, ...job }: CopyJob) {
  return { ...job, withHistory: false }
}

/**
 * GET /jobs/:job/listen — how a copy ends. Asked without a token, as the official command line does: nobody else knows the id, and
 * nothing of what was copied is in the answer.
 */
function listen({ services, params }: Call): Response {
  return services.eventStream(({ send, close }) => {
    const tell = async () => {
      const job = await services.copies.ended(params.job ?? '')
      if (job) send('job', { job_id: job.id, state: job.state, progress: 100, message: job.message })
      else send('channel_error', 'There is no such job.')
      close()
    }
    send('welcome', {})
    void tell()
    return () => {}
  })
}

export const copyRoutes: readonly Route[] = [
  { method: 'PUT', pattern: '/datasets/:dataset/copy', access: 'administrator', handler: copy },
  {
    method: 'GET',
    pattern: '/projects/:project/datasets/copy',
    access: 'administrator',
    parameters: ['offset', 'limit'],
    handler: list,
  },
  { method: 'GET', pattern: '/jobs/:job/listen', access: 'anyone', handler: listen },
]
