import { contentGrants } from '../auth/content-grants.ts'
import { mayManage } from '../auth/grants.ts'
import { flag } from '../http/query-params.ts'
import type { Call, Route } from '../routing/call.ts'
import { presentRole } from './present-access.ts'
import { refuseOtherProject } from './refuse-other-project.ts'

function project(call: Call): Response {
  refuseOtherProject(call.params.project, call.services.projectId)
  return Response.json(describe(call))
}

/** Its project belongs to no organization, and who is a member of it was made one. */
function projects(call: Call): Response {
  flag(call.url, 'onlyExplicitMembership')
  return Response.json(call.url.searchParams.get('organizationId') ? [] : [describe(call)])
}

/** Strangers are not told who works here. Who is disabled does not, for as long as that lasts. */
function membersFor({ viewer, services }: Call) {
  if (viewer.kind === 'anonymous') return []
  const { accounts, roles } = services
  const members = accounts.users().filter(({ disabledAt }) => disabledAt === null)
  return members.map(({ id, kind, role }) => ({
    id,
    role,
    isRobot: kind === 'robot',
    isCurrentUser: id === viewer.id,
    roles: [presentRole(roles.of(role))],
  }))
}

function describe(call: Call) {
  const { projectId, title } = call.services
  return {
    id: projectId,
    displayName: title,
    studioHost: null,
    isBlocked: false,
    isDisabled: false,
    ...(flag(call.url, 'includeMembers', true) && { members: membersFor(call) }),
    ...(flag(call.url, 'includeFeatures', true) && { features: [] }),
    metadata: { integration: 'embedded-lake' },
    activityFeedEnabled: false,
  }
}

/** GET /projects/:project/datasets/:dataset/acl — what the Studio lets somebody do; the endpoints enforce the same. */
function acl({ viewer, services, params }: Call): Response {
  const dataset = params.dataset ?? ''
  const visibility = services.dataset.visibilityOf(dataset)
  return Response.json(contentGrants(viewer, { name: dataset, visibility }))
}

/** GET /projects/:project/grants — project-wide rights, as the Studio's tools ask for them. */
function grants({ viewer }: Call): Response {
  const manage = mayManage(viewer) ? [{ grants: [{ name: 'read' }, { name: 'create' }, { name: 'update' }] }] : []
  return Response.json({ 'sanity.project.members': manage, 'sanity.project.datasets': manage })
}

/**
 * What hosted projects pay for. Without the first the official command line makes no private dataset; without the second it sends
 * whoever wants another name for one to a price list, and with it the lake says itself that it has none. The last two are Studio's
 * comments and tasks.
 */
const features = () => Response.json(['privateDataset', 'advancedDatasetManagement', 'studioComments', 'sanityTasks'])

const nothing = () => Response.json([])

/** A lake has no organisations: whether they are wanted changes nothing. */
const parameters = [
  'includeMembers',
  'includeFeatures',
  'includeOrganization',
  'organizationId',
  'onlyExplicitMembership',
]

export const projectRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/projects', access: 'signed-in', parameters, handler: projects },
  { method: 'GET', pattern: '/projects/:project', access: 'anyone', parameters, handler: project },
  { method: 'GET', pattern: '/projects/:project/datasets/:dataset/acl', access: 'anyone', handler: acl },
  { method: 'GET', pattern: '/projects/:project/grants', access: 'anyone', handler: grants },
  { method: 'GET', pattern: '/projects/:project/features', access: 'anyone', handler: features },
  // The same without the project: on sanity.io the host name says which one.
  { method: 'GET', pattern: '/features', access: 'anyone', handler: features },
  { method: 'GET', pattern: '/invitations/project/:project', access: 'signed-in', handler: nothing },
  { method: 'GET', pattern: '/projects/:project/user-applications', access: 'signed-in', handler: nothing },
  { method: 'GET', pattern: '/projects/:project/tags', access: 'signed-in', handler: nothing },
]
