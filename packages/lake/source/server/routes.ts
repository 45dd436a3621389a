import { accessLogRoutes } from '../endpoints/access-logs.ts'
import { actionRoutes } from '../endpoints/actions.ts'
import { assetFileRoutes } from '../endpoints/asset-files.ts'
import { assetRoutes } from '../endpoints/assets.ts'
import { authRoutes } from '../endpoints/auth.ts'
import { copyRoutes } from '../endpoints/copy-dataset.ts'
import { corsOriginRoutes } from '../endpoints/cors-origins.ts'
import { datasetRoutes } from '../endpoints/datasets.ts'
import { docRoutes } from '../endpoints/doc.ts'
import { exportRoutes } from '../endpoints/export.ts'
import { historyRoutes } from '../endpoints/history.ts'
import { hookRoutes } from '../endpoints/hooks.ts'
import { listenRoutes } from '../endpoints/listen.ts'
import { liveRoutes } from '../endpoints/live-events.ts'
import { loginRoutes } from '../endpoints/login.ts'
import { manageUsersRoutes } from '../endpoints/manage-users.ts'
import { mutateRoutes } from '../endpoints/mutate.ts'
import { ownAccountRoutes } from '../endpoints/own-account.ts'
import { projectRoutes } from '../endpoints/projects.ts'
import { queryRoutes } from '../endpoints/query.ts'
import { referenceRoutes } from '../endpoints/references.ts'
import { robotRoutes } from '../endpoints/robots.ts'
import { studioServiceRoutes } from '../endpoints/studio-services.ts'
import { userSettingsRoutes } from '../endpoints/user-settings.ts'
import { userRoutes } from '../endpoints/users.ts'
import type { Route } from '../routing/call.ts'

/** Every endpoint below `/v<version>`. What is not here is refused by name. */
export const routes: readonly Route[] = [
  ...queryRoutes,
  ...docRoutes,
  ...mutateRoutes,
  ...actionRoutes,
  ...listenRoutes,
  ...liveRoutes,
  ...historyRoutes,
  ...referenceRoutes,
  ...exportRoutes,
  ...assetRoutes,
  ...userRoutes,
  ...userSettingsRoutes,
  ...projectRoutes,
  ...copyRoutes,
  ...datasetRoutes,
  ...corsOriginRoutes,
  ...hookRoutes,
  ...loginRoutes,
  ...authRoutes,
  ...ownAccountRoutes,
  ...manageUsersRoutes,
  ...robotRoutes,
  ...accessLogRoutes,
  ...studioServiceRoutes,
]

/** Asset bytes have addresses of their own, without a version. */
export const unversionedRoutes: readonly Route[] = assetFileRoutes
